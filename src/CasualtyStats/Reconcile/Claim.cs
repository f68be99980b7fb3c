using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>A count on its way through reconciliation, with what was worked out about it.</summary>
internal sealed class Claim : Member
{
    private readonly Area printedArea;

    public Claim(ReportedCount count, int trust, bool exhaustive, string origin, string report, Area area)
    {
        Count = count;
        Trust = trust;
        Exhaustive = exhaustive;
        printedArea = area;
        Origin = origin;
        Report = report;
        Restart();
    }

    public ReportedCount Count { get; }

    public string Id => Count.Id;

    public Outcome Outcome => Count.Outcome;

    /// <summary>The outcome under which these people were told of before, or null.</summary>
    public Outcome? Former => Count.FormerOutcome;

    /// <summary>Why its figures stand lower than they are printed: some of its people are counted under another outcome; null where they are not.</summary>
    public Message? Moved { get; set; }

    public int Trust { get; }

    /// <summary>True where a total of this source claims to hold all that the source knows of.</summary>
    public bool Exhaustive { get; }

    /// <summary>Who asserts it: a registered origin, a name as written, or the narrator of one document.</summary>
    public string Origin { get; }

    /// <summary>Document, number of the report in it, and origin: what answers for each other.</summary>
    public string Report { get; }

    public int ReportNumber { get; init; }

    public VictimClass Class { get; set; }

    public bool ClassCarried { get; set; }

    public Area Area { get; set; } = Area.Unknown;

    /// <summary>Its place; two claims of one spot (<see cref="Territory.IsSpot(Claim)"/>) have equal ones, whatever a place with a code is called.</summary>
    public (Area Area, string? Written) Spot => (Area, Area.IsKnown ? null : Count.Place.Written);

    public bool AreaFromContext { get; set; }

    public Days Harm { get; set; }

    /// <summary>Days of harm as told; those of a running total, whose <see cref="Harm"/> is the days of its rise, begin with its series.</summary>
    public Days Told { get; private set; }

    /// <summary>The running totals that it is a point of, or null.</summary>
    public RunningSeries? Series { get; set; }

    /// <summary>Days under which the source books it, where they differ from the days of harm; else null.</summary>
    public Days? Booked { get; set; }

    public bool IsTotal { get; set; }

    /// <summary>It may be of people whom others tell of in its place and days, or of others: it bounds from below, and above by its own people only.</summary>
    public bool IsLoose { get; set; }

    /// <summary>Whose people its upper end speaks of: its origin's, or those of this one telling.</summary>
    public string Knower => IsLoose ? Origin + "\u001f" + Id : Origin;

    /// <summary>Origins whose tolls tell of the same people as this one (<see cref="Tolls"/>).</summary>
    public string[] Rivals { get; set; } = [];

    /// <summary>True where this total holds people that are known to somebody: to its source, or to one whose toll tells of the same people.</summary>
    public bool Knows(string knower) => knower == Knower || (!IsLoose && IsOf(Origin, knower)) || (Rivals.Length > 0 && Array.Exists(Rivals, rival => rival == knower || IsOf(rival, knower)));

    // What one telling of an origin knows is the origin's too.
    private static bool IsOf(string origin, string knower) => knower.Length > origin.Length && knower[origin.Length] == '\u001f' && knower.StartsWith(origin, StringComparison.Ordinal);

    /// <summary>A total that its document's own items add up to, or that its narrator gives without naming a source: it speaks of all that the report tells, whoever it quotes.</summary>
    public bool SpeaksForReport { get; set; }

    /// <summary>True where this total's source knows of what another claim tells: its own, or what its own report quotes.</summary>
    public bool Hears(Claim other) => other.Origin == Origin
        || (SpeaksForReport && other.Count.Report == Count.Report && other.Count.Citation.Sha256 == Count.Citation.Sha256);

    /// <summary>The day is a guess: carried from the report, or not told.</summary>
    public bool HarmLoose => Count.HarmedBasis == Basis.Carried || !Count.Harmed.IsKnown;

    public bool Unconfirmed => Count.Assertion == Assertion.Unconfirmed;

    /// <summary>No number is printed: "dozens", "several".</summary>
    public bool Wordy => Count.Qualifier is Qualifier.Dozens or Qualifier.Vague;

    public Ruling? Corrected { get; set; }

    public ImmutableArray<ClaimFigure> Figures { get; set; } = [];

    /// <summary>The figures as printed or corrected, before any other claim is heard.</summary>
    public ImmutableArray<ClaimFigure> OwnFigures { get; set; } = [];

    /// <summary>The class as its report gives it, before other tellers of the incident are heard.</summary>
    public VictimClass OwnClass { get; private set; }

    public bool OwnClassCarried { get; private set; }

    /// <summary>The incident that it tells of; null for a total.</summary>
    public Happening? Happening { get; set; }

    /// <summary>The region and days under which it is found among totals; null where it is not.</summary>
    public Placement? PlacedAt { get; set; }

    public override Days Span => Harm;

    /// <summary>True for a total that bounds figures: confirmed, and with a figure that stands.</summary>
    public bool Bears => IsTotal && !Unconfirmed && !Figures.IsEmpty;

    /// <summary>True for a total that is in no component: too wide, or it would make one too large.</summary>
    public bool IsLink { get; set; }

    public ClaimFigure? Figure(VictimGroup group) => Of(Figures, group);

    public ClaimFigure? OwnFigure(VictimGroup group) => Of(OwnFigures, group);

    private static ClaimFigure? Of(ImmutableArray<ClaimFigure> figures, VictimGroup group)
    {
        foreach (var figure in figures)
            if (figure.Group == group) return figure;
        return null;
    }

    /// <summary>Forgets what was taken from the report around it.</summary>
    public void Restart()
    {
        Class = Count.Class;
        Area = printedArea;
        Told = Harm = Days.Of(Count.Harmed, Count.ReportDate);
        Booked = Count.Counted == Count.Harmed || Count.Counted == default ? null : Days.Of(Count.Counted, Count.ReportDate);
        IsTotal = Count.Cumulative;
        ClassCarried = AreaFromContext = SpeaksForReport = IsLoose = HasBegun = false;
        Rivals = [];
    }

    /// <summary>Counts a toll that names no first day from one.</summary>
    public void Begin(int from)
    {
        Told = Harm = new(from, Harm.To);
        HasBegun = true;
    }

    /// <summary>True where its first day is that of another toll.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Keeps the class that the report gives it.</summary>
    public void Settle() => (OwnClass, OwnClassCarried) = (Class, ClassCarried);

    /// <summary>Forgets what was taken from other claims.</summary>
    public void Reset() => (Class, ClassCarried, Figures, Moved) = (OwnClass, OwnClassCarried, OwnFigures, null);

    public long Printed => Corrected?.Value ?? Count.Count ?? Count.Interval.Low;

    /// <summary>Order of the document, then of the place in it; the same whatever order counts came in.</summary>
    public static int Compare(Claim a, Claim b)
    {
        int order = Nullable.Compare(a.Count.ReportDate, b.Count.ReportDate);
        if (order == 0) order = string.CompareOrdinal(a.Count.Citation.Document, b.Count.Citation.Document);
        if (order == 0) order = Nullable.Compare(a.Count.Citation.Span?.Start, b.Count.Citation.Span?.Start);
        if (order == 0) order = CompareCells(a.Count.Citation.Cell, b.Count.Citation.Cell);
        if (order == 0) order = a.Outcome.CompareTo(b.Outcome);
        return order == 0 ? string.CompareOrdinal(a.Id, b.Id) : order;
    }

    // Row 10 stands after row 9: a shorter cell name first.
    private static int CompareCells(string? a, string? b) =>
        (a?.Length ?? 0) != (b?.Length ?? 0) ? (a?.Length ?? 0).CompareTo(b?.Length ?? 0) : string.CompareOrdinal(a, b);

    /// <summary>Who asserts a count: a registered origin, a name as written, or the narrator of the document.</summary>
    public static string OriginOf(ReportedCount count) =>
        count.Source.Origin ?? Key(count.Source.Written) ?? "narrator " + count.Citation.Sha256;

    private static string? Key(string? written) => string.IsNullOrWhiteSpace(written) ? null : "written " + written.Trim();
}
