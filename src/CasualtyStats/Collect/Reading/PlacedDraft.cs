using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading;

/// <summary>A draft with what governs it.</summary>
/// <param name="Draft">The count.</param>
/// <param name="Report">The report it stands in.</param>
internal sealed record PlacedDraft(TallyDraft Draft, ReportScope Report)
{
    /// <summary>Line that it stands in.</summary>
    public int Paragraph { get; init; }

    /// <summary>First unit of its sentence.</summary>
    public int Sentence { get; init; }

    /// <summary>The mention of time that governs it, or null for the report's day.</summary>
    public DateMention? Date { get; init; }

    /// <summary>Stated in the sentence, or carried from one before.</summary>
    public Basis DateBasis { get; init; } = Basis.Carried;

    /// <summary>Who says it, or null.</summary>
    public SourceMention? Source { get; init; }

    /// <summary>Stated in the sentence, or carried.</summary>
    public Basis SourceBasis { get; init; } = Basis.Carried;

    /// <summary>Day on which bodies were recovered, or null.</summary>
    public DateMention? RecoveredOn { get; init; }

    /// <summary>Where it was.</summary>
    public PlaceMention Place { get; init; } = PlaceMention.None;

    /// <summary>Why the place is not sure, or null.</summary>
    public Flag? PlaceDoubt { get; init; }

    /// <summary>The count of the same sentence that stood here before word for word, or null.</summary>
    public PlacedDraft? Original { get; set; }

    /// <summary>The lower toll of the same report that this one takes the place of ("rises to"), or null.</summary>
    public PlacedDraft? Replaces { get; set; }

    /// <summary>Days of harm.</summary>
    public ReferencePeriod Harmed { get; set; }

    /// <summary>Days that the source books it under.</summary>
    public ReferencePeriod Counted { get; set; }

    /// <summary>Id of the finished count.</summary>
    public string Id { get; set; } = "";
}
