using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.English;

/// <summary>One level of a document: what it says for all that stands below it, until something nearer says otherwise.</summary>
/// <remarks>The levels are the document with its head, the section under a heading, and the paragraph (a line); clauses are <see cref="Territory"/>'s.</remarks>
/// <param name="outer">The level above; null for the document.</param>
internal sealed class ScopeNode(ScopeNode? outer)
{
    /// <summary>The level above; null for the document.</summary>
    public ScopeNode? Outer { get; } = outer;

    /// <summary>Who speaks all of it: a label ("Civil Defence: …"), a line "Source: …".</summary>
    public SourceMention? Source { get; set; }

    /// <summary>Where it all happened: a heading or a label.</summary>
    public PlaceMention? Place { get; set; }

    /// <summary>The day of a heading.</summary>
    public DateMention? Day { get; set; }

    /// <summary>The days that a situation report says it covers ("update for 6-12 August"), for its incidents of no stated day.</summary>
    public DateMention? ReportPeriod { get; set; }

    /// <summary>The last place of a single incident within it.</summary>
    public PlaceMention? IncidentPlace { get; set; }

    /// <summary>The last place of a total within it.</summary>
    public PlaceMention? TotalPlace { get; set; }

    /// <summary>The nearest level, this one first, of which something is known.</summary>
    /// <param name="of">What is asked for.</param>
    public T? Nearest<T>(Func<ScopeNode, T?> of) where T : class
    {
        for (var node = this; node is not null; node = node.Outer)
            if (of(node) is { } known) return known;
        return null;
    }
}
