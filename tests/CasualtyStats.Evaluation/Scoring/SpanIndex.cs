using CasualtyStats.Model;

namespace CasualtyStats.Evaluation.Scoring;

/// <summary>Finds what overlaps a span without looking at everything: items by their start, with the greatest end so far beside each.</summary>
/// <typeparam name="T">What has a span.</typeparam>
public sealed class SpanIndex<T>
{
    private readonly List<(TextSpan Span, T Item)> items;
    private readonly int[] reach;

    /// <summary>An index of some items.</summary>
    /// <param name="items">The items, in any order.</param>
    /// <param name="span">The span of an item.</param>
    public SpanIndex(IEnumerable<T> items, Func<T, TextSpan> span)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(span);
        this.items = [.. items.Select(item => (Span: span(item), Item: item)).OrderBy(entry => entry.Span.Start)];
        reach = new int[this.items.Count];
        for (int i = 0; i < reach.Length; i++) reach[i] = Math.Max(i > 0 ? reach[i - 1] : 0, this.items[i].Span.End);
    }

    /// <summary>The items that share at least one unit with a span, by their start.</summary>
    /// <param name="span">The span.</param>
    public IEnumerable<T> Overlapping(TextSpan span)
    {
        int low = 0, high = items.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (reach[middle] <= span.Start) low = middle + 1;
            else high = middle;
        }
        for (int i = low; i < items.Count && items[i].Span.Start < span.End; i++)
            if (items[i].Span.Overlaps(span)) yield return items[i].Item;
    }
}
