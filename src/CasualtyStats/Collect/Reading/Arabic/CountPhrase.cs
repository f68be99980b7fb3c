using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.Arabic;

/// <summary>A number with the people it counts, or a noun that counts by itself ("two women").</summary>
internal sealed class CountPhrase
{
    /// <summary>Index of the first token, a qualifier before the number included.</summary>
    public int First { get; set; }

    /// <summary>Index of the last token, adjectives included.</summary>
    public int Last { get; set; }

    /// <summary>First token of the number or the counting noun.</summary>
    public int NumberFirst { get; set; }

    /// <summary>Last token of the number or the counting noun.</summary>
    public int NumberLast { get; set; }

    /// <summary>The number, or null for a range and words without one.</summary>
    public long? Count { get; set; }

    /// <summary>Ends of a range.</summary>
    public (long Low, long High)? Range { get; set; }

    /// <summary>Low of a word without a number.</summary>
    public long VagueLow { get; set; } = 1;

    /// <summary>How the words bound it.</summary>
    public Qualifier Qualifier { get; set; } = Qualifier.Exact;

    /// <summary>True where a numeral stands in it (digits or words), false for a bare singular or dual.</summary>
    public bool HasNumeral { get; set; }

    /// <summary>True where no word for people stands after the numeral.</summary>
    public bool IsBare { get; set; }

    /// <summary>True where "others" stands in it.</summary>
    public bool IsOthers { get; set; }

    /// <summary>True for a number of a group ("155 of the army").</summary>
    public bool IsOfGroup { get; set; }

    /// <summary>True where the word after the number is in no table: perhaps people, perhaps not.</summary>
    public bool IsUnknownNoun { get; set; }

    /// <summary>True where the number counts something that is no person.</summary>
    public bool IsThing { get; set; }

    /// <summary>True for a list in which only some have an occupation.</summary>
    public bool IsMixedList { get; set; }

    /// <summary>Outcome that the noun carries, or null.</summary>
    public Outcome? Victim { get; set; }

    /// <summary>Special kind of the victim noun (<c>bodies</c>, <c>victims</c>), or empty.</summary>
    public string VictimKind { get; set; } = "";

    /// <summary>Status that its words state.</summary>
    public VictimClass Class { get; set; }

    /// <summary>Occupation, or null.</summary>
    public string? Occupation { get; set; }

    /// <summary>Breakdown group of the noun, or empty.</summary>
    public string Group { get; set; } = "";

    /// <summary>1 or 2 where the noun counts by itself, else 0.</summary>
    public int NounNumber { get; set; }

    /// <summary>Groups of a list without a total ("a woman and two children").</summary>
    public List<DraftPart> Parts { get; } = [];

    /// <summary>True for words without a number.</summary>
    public bool IsVague => Qualifier is Qualifier.Dozens or Qualifier.Vague;

    /// <summary>True where people or victims are named in it.</summary>
    public bool HasPeople => Victim is not null || IsOthers || IsOfGroup || (!IsBare && !IsThing && !IsUnknownNoun);
}
