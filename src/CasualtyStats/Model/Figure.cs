using System.Collections.Immutable;

namespace CasualtyStats.Model;

/// <summary>One reconciled figure: a cell of a table, with what it rests on.</summary>
public sealed record Figure
{
    /// <summary>First day of the cell, included; null for no limit.</summary>
    public DateOnly? DateStart { get; init; }

    /// <summary>Last day of the cell, included; null for no limit.</summary>
    public DateOnly? DateEnd { get; init; }

    /// <summary>The region; null for everywhere. Written <c>SY02+SY07-C1007</c>.</summary>
    public Area? Area { get; init; }

    /// <summary>The region's name in English, or as the source wrote it where it has no code; empty for everywhere.</summary>
    public string PlaceEnglish { get; init; } = "";

    /// <summary>The region's name in Arabic, or as the source wrote it; empty for everywhere.</summary>
    public string PlaceArabic { get; init; } = "";

    /// <summary>The outcome.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The class.</summary>
    public required VictimClass Class { get; init; }

    /// <summary>The group; <see cref="VictimGroup.Total"/> for everyone.</summary>
    public required VictimGroup Group { get; init; }

    /// <summary>Origin's id where broken down by source, else null.</summary>
    public string? Source { get; init; }

    /// <summary>Cause where broken down by cause, else null.</summary>
    public string? Cause { get; init; }

    /// <summary>Incident's id where broken down by incident, else null.</summary>
    public string? Incident { get; init; }

    /// <summary>Lowest, reconciled, highest.</summary>
    public required CountEstimate Estimate { get; init; }

    /// <summary>Every figure as printed inside the cell added up, verbatim repeats left out: what counting naively would give.</summary>
    public long NaiveSum { get; init; }

    /// <summary>Ids of the counts that the figure rests on, in order.</summary>
    public ImmutableArray<string> Statements { get; init; } = [];

    /// <summary>Ids of the independent origins behind it, in order; relays collapsed.</summary>
    public ImmutableArray<string> Origins { get; init; } = [];

    /// <summary>True where independent origins disagree.</summary>
    public bool Contested { get; init; }

    /// <summary>The number of independent origins, or <c>contested</c>.</summary>
    public string Corroboration => Contested ? "contested" : Origins.Length.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
