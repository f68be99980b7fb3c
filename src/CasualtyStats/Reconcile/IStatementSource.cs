using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>Where reconciliation reads counts from a little at a time, so that one figure need not read all of them.</summary>
/// <remarks>What is asked twice must be answered alike; a count may be given that was not asked for, and only costs time.</remarks>
public interface IStatementSource
{
    /// <summary>Every count that may speak of a region and some days: its place lies in the region, holds a part of it, or is not known; its harm days or counted days reach into the days, or are not known.</summary>
    /// <param name="area">The region; null for everywhere. What it leaves out may be given all the same.</param>
    /// <param name="first">First day, included; null for no limit.</param>
    /// <param name="last">Last day, included; null for no limit.</param>
    IReadOnlyList<ReportedCount> Touching(Area? area, DateOnly? first, DateOnly? last);

    /// <summary>Of the counts of a region and some days, as <see cref="Touching"/> gives them, those that may speak of people of days before their own: their harm days are carried from elsewhere or not known, or their people were told of before under another outcome.</summary>
    /// <param name="area">The region; null for everywhere.</param>
    /// <param name="first">First day, included; null for no limit.</param>
    /// <param name="last">Last day, included; null for no limit.</param>
    IReadOnlyList<ReportedCount> LooselyTouching(Area? area, DateOnly? first, DateOnly? last) => Touching(area, first, last);

    /// <summary>Counts by their ids; one that is not there is left out.</summary>
    /// <param name="ids">Ids of counts.</param>
    IReadOnlyList<ReportedCount> WithIds(IReadOnlyCollection<string> ids);

    /// <summary>Every count of the document that a citation points to: a report's counts take place, class and days from each other.</summary>
    /// <remarks>Asked for prose alone; the rows of a table are heard by their region and days.</remarks>
    /// <param name="citation">A citation of the document.</param>
    IReadOnlyList<ReportedCount> OfDocument(Citation citation);

    /// <summary>Counts of any place and day that tell of an outcome or of a class, one after the other, as long as they are taken: one that is counted tells that the whole speaks of it.</summary>
    /// <remarks>Every such count is given in the end, and others may be.</remarks>
    /// <param name="outcome">The outcome; null for any.</param>
    /// <param name="victims">The class; null for any.</param>
    IEnumerable<ReportedCount> Telling(Outcome? outcome, VictimClass? victims) => Touching(null, null, null);
}
