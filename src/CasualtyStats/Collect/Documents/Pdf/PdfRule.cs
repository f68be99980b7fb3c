using UglyToad.PdfPig.Graphics;

namespace CasualtyStats.Collect.Documents.Pdf;

/// <summary>A straight line drawn on a page, across or upright: the border of a cell or the edge of its colour.</summary>
/// <param name="Upright">True for one from foot to head.</param>
/// <param name="At">Its place across the other way, in points: x of an upright line, y of one across.</param>
/// <param name="From">Where it begins along its own way.</param>
/// <param name="To">Where it ends; not below <paramref name="From"/>.</param>
internal readonly record struct PdfRule(bool Upright, double At, double From, double To)
{
    // Borders are hair lines to a few points; anything thicker is a bar of a chart or a cell's colour.
    private const double Thickest = 3;
    private const double Shortest = 4;

    // A page with more of them is a drawing.
    private const int Most = 20_000;

    /// <summary>The lines of a page; none where it is a drawing.</summary>
    /// <param name="paths">What is drawn on it.</param>
    public static List<PdfRule> Of(IReadOnlyList<PdfPath> paths)
    {
        var rules = new List<PdfRule>();
        if (paths.Count > Most) return rules;
        foreach (var path in paths)
        {
            if (path.IsClipping || !path.IsFilled && !path.IsStroked) continue;
            foreach (var part in path)
            {
                if (part.GetBoundingRectangle() is not { } box) continue;
                double left = Math.Min(box.Left, box.Right), right = Math.Max(box.Left, box.Right), foot = Math.Min(box.Bottom, box.Top), head = Math.Max(box.Bottom, box.Top);
                if (!double.IsFinite(left + right + foot + head)) continue;
                Add(rules, left, right, foot, head);
                if (rules.Count > Most) return [];
            }
        }
        return rules;
    }

    private static void Add(List<PdfRule> rules, double left, double right, double foot, double head)
    {
        bool thin = right - left <= Thickest, flat = head - foot <= Thickest;
        if (thin && flat) return;
        if (flat) { if (right - left >= Shortest) rules.Add(new(false, (foot + head) / 2, left, right)); }
        else if (thin) { if (head - foot >= Shortest) rules.Add(new(true, (left + right) / 2, foot, head)); }
        else rules.AddRange([new(false, foot, left, right), new(false, head, left, right), new(true, left, foot, head), new(true, right, foot, head)]);
    }
}
