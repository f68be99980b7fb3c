namespace CasualtyStats.Collect.Reading;

/// <summary>One report within a document: a live blog holds several, most files one.</summary>
/// <param name="Index">Number within the document, from 0.</param>
internal sealed record ReportScope(int Index)
{
    /// <summary>Who opens the report by speaking, and so speaks all of it; null where nobody does.</summary>
    public SourceMention? Lead { get; set; }

    /// <summary>A body named by a line at the foot, which speaks where nobody else is named; null where none is.</summary>
    public SourceMention? Signature { get; set; }

    /// <summary>The report's own day: a calendar day printed beside "today"; null where none is.</summary>
    public DateMention? Today { get; set; }

    /// <summary>Lines in which "today" stands beside a calendar day.</summary>
    public List<int> TodayParagraphs { get; } = [];

    /// <summary>The first place that a count of the report states: what its totals are about; null where none does.</summary>
    public Model.PlaceMention? Place { get; set; }

    /// <summary>Place of the report before it in the same text, of which another speaker goes on to tell; null where none.</summary>
    public Model.PlaceMention? Outer { get; init; }

    /// <summary>The month or year that its opening count covers: a report of that period; null where it opens with a day.</summary>
    public DateMention? Period { get; set; }

    /// <summary>The past day that its opening count states and its other counts go on about; null where it opens with none or comes to today.</summary>
    public DateMention? LeadDay { get; set; }

    /// <summary>True where it tells of an earthquake, whose toll runs on for days.</summary>
    public bool IsEarthquake { get; set; }

    /// <summary>The day that "yesterday" and weekdays are counted from; set when the document has been read.</summary>
    public DateOnly? Anchor { get; set; }
}
