using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.English;

/// <summary>Finds figures of one document that say again what it said before, in other words.</summary>
/// <remarks>
/// The title's "20 dead or wounded in Homs" and the text's "now number 20" are one figure. The same outcome and number
/// are asked for, nothing that contradicts (source, class, groups, days, places), and, below ten, the title or one place.
/// Two named sources with one number stay two: that is corroboration.
/// </remarks>
internal static class Restatements
{
    private const int Least = 4, Telling = 10, MostCandidates = 20;

    /// <summary>Links each to the first figure that it says again.</summary>
    /// <param name="text">The document.</param>
    /// <param name="drafts">Its counts in order, dated; those in other scripts are left alone.</param>
    public static void Link(string text, List<PlacedDraft> drafts)
    {
        var first = new Dictionary<(int, Outcome, long), List<int>>();
        for (int i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i].Draft;
            if (draft is not { Kind: DraftKind.Tally, Count: >= Least } || drafts[i].Original is not null || !draft.Rule.StartsWith("en.", StringComparison.Ordinal) || draft.Outcome is Outcome.Displaced or Outcome.Abducted) continue;
            var key = (drafts[i].Report.Index, draft.Outcome, draft.Count.Value);
            if (!first.TryGetValue(key, out var before)) first[key] = before = [];
            int original = before.FindIndex(at => IsSame(text, drafts[at], drafts[i]));
            if (original >= 0) drafts[i].Original = drafts[before[original]];
            else if (before.Count < MostCandidates) before.Add(i);
        }
    }

    private static bool IsSame(string text, PlacedDraft one, PlacedDraft two)
    {
        if (!IsApart(text, one.Draft.Span, two.Draft.Span) || IsFurther(text, two.Draft.Span) || two.Draft.PartOf == one.Draft || two.Draft.Flags.Exists(flag => flag.Code is "previous-value")) return false;
        if (one.Source is { } a && two.Source is { } b && a.Written != b.Written && (a.Origin is null || a.Origin != b.Origin)) return false;
        if (one.Draft.Class != two.Draft.Class && one.Draft.Class != VictimClass.Unspecified && two.Draft.Class != VictimClass.Unspecified) return false;
        if (one.Draft.Parts.Exists(part => two.Draft.Parts.Exists(other => other.Group == part.Group && other.Count != part.Count))) return false;
        if (one.Date is not null && two.Date is not null && one.Harmed is { Start: { } from, End: { } to } && two.Harmed is { Start: { } since, End: { } until } && (until < from || to < since)) return false;
        return SamePlace(one.Place, two.Place, two.Draft.Count!.Value, one.Paragraph == 0 && two.Paragraph > 0);
    }

    // "Another 20 died": 20 more.
    private static bool IsFurther(string text, TextSpan span)
    {
        string start = Letters.Normalize(text.AsSpan(span.Start, Math.Min(span.Length, 24)));
        return start.StartsWith("another ", StringComparison.Ordinal) || start.StartsWith("a further ", StringComparison.Ordinal) || start.StartsWith("further ", StringComparison.Ordinal) || start.Contains(" more ", StringComparison.Ordinal) || start.Contains(" other", StringComparison.Ordinal) || start.Contains(" another ", StringComparison.Ordinal) || start.Contains("additional ", StringComparison.Ordinal);
    }

    private static bool SamePlace(PlaceMention one, PlaceMention two, long count, bool title)
    {
        if (one.Written is { } a && two.Written is { } b && a.Equals(b, StringComparison.OrdinalIgnoreCase)) return true;
        bool stated = one.Basis == Basis.Stated && two.Basis == Basis.Stated;
        if (stated && one.Area.IsKnown && two.Area.IsKnown && !one.Area.Equals(two.Area) && count < 100) return false;
        return title || count >= Telling;
    }

    // Within one sentence a number told twice is two counts.
    private static bool IsApart(string text, TextSpan one, TextSpan two)
    {
        for (int i = one.End; i < two.Start; i++)
            if (text[i] is '\n' or '!' or '?' || (text[i] == '.' && i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]))) return true;
        return false;
    }
}
