using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace CasualtyStats.Model;

/// <summary>One number as one source printed it, before anything is reconciled.</summary>
/// <remarks>Never edited: a correction is a <see cref="Ruling"/> or a second count with its own citation.</remarks>
public sealed record ReportedCount
{
    /// <summary>From the document's hash, the span or cell and the outcome (<see cref="MakeId"/>): the same after re-reading.</summary>
    public required string Id { get; init; }

    /// <summary>Where it is printed.</summary>
    public required Citation Citation { get; init; }

    /// <summary>Killed, injured or missing; a combined figure is its own outcome.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The number printed, or null for a range and for words without a number ("dozens").</summary>
    public required long? Count { get; init; }

    /// <summary>What the words allow: "at least 8" is 8 or more.</summary>
    public required CountInterval Interval { get; init; }

    /// <summary>The words around the number.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>Status as the source describes it.</summary>
    public VictimClass Class { get; init; }

    /// <summary>Stated in the clause or carried; null where the class is unspecified.</summary>
    public Basis? ClassBasis { get; init; }

    /// <summary><c>aid_worker</c>, <c>medic</c>, <c>journalist</c>, <c>civil_defence</c> and others, or null. Says nothing about the class.</summary>
    public string? Occupation { get; init; }

    /// <summary>How firmly it is asserted.</summary>
    public Assertion Assertion { get; init; }

    /// <summary><c>air_strike</c>, <c>shelling</c>, … as the clause says, or null.</summary>
    public string? Cause { get; init; }

    /// <summary>Who is said to have done it, as written, or null.</summary>
    public string? AllegedActor { get; init; }

    /// <summary>Groups named within the count.</summary>
    public Breakdown Breakdown { get; init; } = Breakdown.None;

    /// <summary>Where the harm took place.</summary>
    public PlaceMention Place { get; init; } = PlaceMention.None;

    /// <summary>Days on which people were harmed.</summary>
    public ReferencePeriod Harmed { get; init; }

    /// <summary>Stated in the clause ("on Sunday"), or carried from the report's date; null where the period is unknown or the reader does not tell.</summary>
    /// <remarks>A carried day is a guess: an item whose day is carried is the first to stand outside a day's total that it does not fit.</remarks>
    public Basis? HarmedBasis { get; init; }

    /// <summary>Days under which the source books the count; equal to <see cref="Harmed"/> unless its words part them.</summary>
    /// <remarks>Three bodies of the 1st recovered on the 2nd and held in the 2nd's total: counted 2nd, harmed 1st.</remarks>
    public ReferencePeriod Counted { get; init; }

    /// <summary>Who asserts it.</summary>
    public Attribution Source { get; init; } = Attribution.None;

    /// <summary>True for a total over several incidents or days, or a running toll.</summary>
    public bool Cumulative { get; init; }

    /// <summary>What the words say about other counts.</summary>
    public Relations Relations { get; init; } = Relations.None;

    /// <summary>The source's own name of the incident (UCDP's <c>71663</c>, ACLED's <c>SYR1234</c>), or null where it gives none.</summary>
    /// <remarks>Two counts of one document with different names tell of different incidents, even where day, place and number agree; with one name they are one incident.</remarks>
    public string? EventId { get; init; }

    /// <summary>Number of the report within its document, from 0: a live blog holds several. Counts of one report by one origin answer for each other.</summary>
    public int Report { get; init; }

    /// <summary>The report's own printed date, else the document's publication date; null where neither is known. Of two figures for one thing the later-dated wins.</summary>
    public DateOnly? ReportDate { get; init; }

    /// <summary>The outcome under which earlier reports may count these same people, or null where the words say nothing of it.</summary>
    /// <remarks>
    /// "Two of the wounded died": killed 2, formerly <see cref="Outcome.Injured"/>; "the bodies of three of the missing were recovered": killed 3,
    /// formerly <see cref="Outcome.Missing"/>. Such a number comes to those killed before, replaces no earlier toll, and is taken off the earlier number of its former outcome.
    /// </remarks>
    public Outcome? FormerOutcome { get; init; }

    /// <summary>Reasons for a person to look; empty = the reader is sure.</summary>
    public ImmutableArray<Flag> Flags { get; init; } = [];

    /// <summary>An id from what never changes when a document is read again.</summary>
    /// <param name="sha256">Hash of the document.</param>
    /// <param name="where">Span (<c>120-148</c>) or cell.</param>
    /// <param name="outcome">The outcome, since one cell or phrase may carry two.</param>
    /// <returns><c>t</c> and twelve hexadecimal digits.</returns>
    public static string MakeId(string sha256, string where, Outcome outcome)
    {
        string key = string.Concat(sha256, "|", where, "|" + outcome);
        Span<byte> room = stackalloc byte[512], hash = stackalloc byte[SHA256.HashSizeInBytes];
        if (key.Length * 3 > room.Length) SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        else SHA256.HashData(room[..Encoding.UTF8.GetBytes(key, room)], hash);
        return "t" + Convert.ToHexStringLower(hash[..6]);
    }
}
