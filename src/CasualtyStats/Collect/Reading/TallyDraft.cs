using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading;

/// <summary>A count as a grammar reads it from one sentence, before source, date and place are put to it.</summary>
/// <remarks>A grammar fills it in; the scope tree adds what governs the sentence.</remarks>
internal sealed class TallyDraft
{
    /// <summary>Name of the rule that read it.</summary>
    public required string Rule { get; init; }

    /// <summary>What happened.</summary>
    public required Outcome Outcome { get; set; }

    /// <summary>The words of the whole tally: trigger, number, people and breakdown.</summary>
    public required TextSpan Span { get; set; }

    /// <summary>Where the number stands, in digits, words or as a noun.</summary>
    public required TextSpan CountSpan { get; set; }

    /// <summary>The number, or null for a range and for words without one.</summary>
    public long? Count { get; set; }

    /// <summary>Ends of a range, or null.</summary>
    public (long Low, long High)? Range { get; set; }

    /// <summary>The low of a word without a number ("dozens"), from the word table.</summary>
    public long VagueLow { get; set; } = 1;

    /// <summary>How the words bound the number.</summary>
    public Qualifier Qualifier { get; set; } = Qualifier.Exact;

    /// <summary>Tally, zero or a named person.</summary>
    public DraftKind Kind { get; set; }

    /// <summary>Status as the clause states it, or as carried.</summary>
    public VictimClass Class { get; set; }

    /// <summary>How it came to <see cref="Class"/>; null where unspecified.</summary>
    public Basis? ClassBasis { get; set; }

    /// <summary>Occupation code, or null.</summary>
    public string? Occupation { get; set; }

    /// <summary>How firmly the clause asserts it; the source may weaken it.</summary>
    public Assertion Assertion { get; set; } = Assertion.Reported;

    /// <summary>Cause code, or null.</summary>
    public string? Cause { get; set; }

    /// <summary>Alleged actor as written, or null.</summary>
    public string? Actor { get; set; }

    /// <summary>Groups within the count, in order.</summary>
    public List<DraftPart> Parts { get; } = [];

    /// <summary>True where the clause itself says that it is a total or a running toll.</summary>
    public bool Cumulative { get; set; }

    /// <summary>True for the opening total of a section, which stands under a heading of its place and day.</summary>
    public bool IsSectionTotal { get; set; }

    /// <summary>True where the words say that one attack or blast did it: no running total, though they name only its month.</summary>
    public bool IsOneEvent { get; set; }

    /// <summary>True where the words say that the toll rose to this: it replaces an earlier figure.</summary>
    public bool IsRevision { get; set; }

    /// <summary>True where the words say that the toll rose or came to this.</summary>
    public bool IsRising { get; set; }

    /// <summary>True for a sum ("the total is") that is not said to rise.</summary>
    public bool IsSum { get; set; }

    /// <summary>True for bodies found: the day of the finding is not the day of death.</summary>
    public bool Recovered { get; set; }

    /// <summary>The outcome under which earlier reports may count these people: the wounded who died, the missing found; null where nothing says so.</summary>
    public Outcome? Former { get; set; }

    /// <summary>The total that this count is inside of, of the same sentence, or null.</summary>
    public TallyDraft? PartOf { get; set; }

    /// <summary>The token from which on the sentence tells of its parts: places behind it are theirs; -1 where it tells of none.</summary>
    public int PartsFrom { get; set; } = -1;

    /// <summary>Last token of a count of another outcome joined to it by "and" ("20 dead and 80 wounded in X"); -1 for none. What stands behind is of both.</summary>
    public int PairEnd { get; set; } = -1;

    /// <summary>The earlier figure that this one replaces ("rose to", "up from"), or null.</summary>
    public TallyDraft? Supersedes { get; set; }

    /// <summary>Index of the first token that belongs to it, for the scope's search of the nearest place and date.</summary>
    public int FirstToken { get; set; }

    /// <summary>Index of its last token.</summary>
    public int LastToken { get; set; }

    /// <summary>Tokens of the clause that govern its place and date, first and last included; the whole sentence unless the grammar says less.</summary>
    public (int First, int Last)? Clause { get; set; }

    /// <summary>Reasons for a person to look.</summary>
    public List<Flag> Flags { get; } = [];

    /// <summary>Adds a reason once.</summary>
    public void Doubt(string code, params string[] arguments)
    {
        if (!Flags.Exists(flag => flag.Code == code)) Flags.Add(new(code, arguments));
    }
}
