using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Report;

/// <summary>Everything that the outputs print, already reconciled; this room formats it and decides nothing.</summary>
public sealed record ReportContent
{
    /// <summary>Latest publication date among the documents: the "as of" of every output; null where none is dated.</summary>
    public required DateOnly? AsOf { get; init; }

    /// <summary>First harm day that any figure speaks of, or null.</summary>
    public required DateOnly? From { get; init; }

    /// <summary>Last harm day that any figure speaks of, or null.</summary>
    public required DateOnly? To { get; init; }

    /// <summary>The whole selection: by outcome, class and group (total, children, women, men, not_stated).</summary>
    public required ImmutableArray<Figure> Summary { get; init; }

    /// <summary>By harm day, outcome, class and group.</summary>
    public required ImmutableArray<Figure> ByDay { get; init; }

    /// <summary>By place, outcome, class and group, over the whole period.</summary>
    public required ImmutableArray<Figure> ByPlace { get; init; }

    /// <summary>By governorate, outcome, class and group, over the whole period.</summary>
    public required ImmutableArray<Figure> ByGovernorate { get; init; }

    /// <summary>By day and place, total only.</summary>
    public required ImmutableArray<Figure> ByDayAndPlace { get; init; }

    /// <summary>Incidents by day, then place.</summary>
    public required ImmutableArray<Incident> Incidents { get; init; }

    /// <summary>The documents, in order of name.</summary>
    public required ImmutableArray<SourceDocument> Documents { get; init; }

    /// <summary>The origins that appear, in order of id.</summary>
    public required ImmutableArray<Origin> Origins { get; init; }

    /// <summary>Every count as read, by document, then place in it.</summary>
    public required ImmutableArray<ReportedCount> Tallies { get; init; }

    /// <summary>Verdict on each of <see cref="Tallies"/>, by id of the count.</summary>
    public required ImmutableDictionary<string, Verdict> Verdicts { get; init; }

    /// <summary>From the naive sum to the reconciled figure of the killed civilians, line by line.</summary>
    public required ImmutableArray<Restatement> Restatements { get; init; }

    /// <summary>What to check, most serious first.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>What people ruled, oldest first.</summary>
    public required ImmutableArray<Ruling> Rulings { get; init; }

    /// <summary>Place name by code, for incidents and tallies: English and Arabic.</summary>
    public required ImmutableDictionary<string, (string English, string Arabic)> PlaceNames { get; init; }

    /// <summary>The gazetteer that places were read with, the user's own places among it; null leaves governorates out.</summary>
    public Gazetteer? Gazetteer { get; init; }

    /// <summary>By ISO week, outcome, class and group: reconciled as a whole, not days added up. A week at an end of the selection may be cut.</summary>
    public ImmutableArray<Figure> ByWeek { get; init; } = [];

    /// <summary>By calendar month, outcome, class and group: reconciled as a whole.</summary>
    public ImmutableArray<Figure> ByMonth { get; init; } = [];

    /// <summary>By origin, outcome and class over the whole period, total only: what each origin's own figures say when no other is heard.</summary>
    public ImmutableArray<Figure> BySource { get; init; } = [];

    /// <summary>Name of the edition that these outputs are, or null for a draft.</summary>
    public string? Edition { get; init; }

    /// <summary>The day on which a person confirmed that the share part may leave the house; null where nobody has: a draft.</summary>
    public DateOnly? Released { get; init; }

    /// <summary>The edition before, as it was published and as its days are known now; null where there is none.</summary>
    public EditionBefore? Before { get; init; }

    /// <summary>What was withheld or coarsened in this content, or null where nothing was.</summary>
    public Disclosure? Disclosure { get; init; }
}
