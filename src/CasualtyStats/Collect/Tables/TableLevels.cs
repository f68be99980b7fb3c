using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Collect.Tables;

/// <summary>Rows of several levels in one table: a country, its governorates and its districts are a whole and parts, never three counts.</summary>
internal static class TableLevels
{
    // More rows of one day and outcome are a list of incidents, not sums.
    private const int MostAlike = 20_000;

    private static readonly string[] Wholes = ["total", "grand total", "totals", "sub total", "subtotal", "overall", "sum", "all", "المجموع", "الاجمالي", "اجمالي", "المجموع الكلي", "الاجمالي الكلي", "المجموع العام"];

    /// <summary>True for a row of sums: its label is "total" or the like.</summary>
    /// <param name="row">The row.</param>
    /// <param name="layout">Where the table keeps what.</param>
    public static bool IsWhole(SheetRow row, FigureLayout layout) =>
        layout.Places.Any(column => IsWord(row[column.At])) || layout.DateStart >= 0 && IsWord(row[layout.DateStart]) || IsWord(row[0]);

    /// <summary>The label of such a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="layout">Where the table keeps what.</param>
    public static string Label(SheetRow row, FigureLayout layout) =>
        layout.Places.Select(column => row[column.At]).FirstOrDefault(IsWord) ?? (IsWord(row[0]) ? row[0] : row[layout.DateStart]);

    /// <summary>The columns that say of which place a row of sums is: "Idleb, Total" sums the rows of Idleb. Empty for the sum of the whole table.</summary>
    /// <param name="row">The row.</param>
    /// <param name="layout">Where the table keeps what.</param>
    public static ImmutableArray<PlaceColumn> Bounding(SheetRow row, FigureLayout layout) =>
        [.. layout.Places.TakeWhile(column => !IsWord(row[column.At])).Where(column => row[column.At].Length > 0)];

    /// <summary>Makes totals of the counts whose place holds that of others for the same days, and compares each whole with its parts.</summary>
    /// <param name="scribe">The counts of one sheet.</param>
    /// <param name="layout">Where the table keeps what.</param>
    public static void Settle(SheetScribe scribe, FigureLayout? layout)
    {
        if (layout?.RowsAreEvents == true) return;
        var kin = new Dictionary<(Outcome, VictimClass, ReferencePeriod, string?), List<int>>();
        for (int i = 0; i < scribe.Counts.Count; i++)
        {
            var count = scribe.Counts[i];
            var key = (count.Outcome, count.Class, count.Harmed, count.Occupation);
            if (!kin.TryGetValue(key, out var list)) kin[key] = list = [];
            list.Add(i);
        }
        foreach (var list in kin.Values)
            if (list.Count is > 1 and < MostAlike) Settle(scribe, list);
        foreach (var whole in scribe.Counts.Where(count => IsGrand(count)).ToList()) Grand(scribe, whole);
    }

    private static void Settle(SheetScribe scribe, List<int> kin)
    {
        var held = new HashSet<PCode>();
        foreach (int i in kin)
            if (scribe.Counts[i].Place.Area.OnlyCode is { } code) held.UnionWith(scribe.Holders(code));
        var wholes = kin.FindAll(i => scribe.Counts[i].Place.Area.OnlyCode is { } code && held.Contains(code));
        foreach (int i in wholes)
        {
            if (!scribe.Counts[i].Cumulative) scribe.Counts[i] = scribe.Counts[i] with { Cumulative = true, EventId = null };
            var whole = scribe.Counts[i];
            var parts = kin.Where(j => j != i && scribe.Counts[j].Place.Area.OnlyCode is { } code && Nearest(scribe, code, held, wholes) == whole.Place.Area.OnlyCode).Select(j => scribe.Counts[j]).ToList();
            Compare(scribe, whole, parts);
        }
    }

    // A row called "total" is compared with every row of its days that is not itself held by another.
    private static void Grand(SheetScribe scribe, ReportedCount whole)
    {
        var parts = scribe.Counts.Where(part => part.Id != whole.Id && !IsGrand(part) && (part.Outcome, part.Class, part.Occupation) == (whole.Outcome, whole.Class, whole.Occupation)
            && part.Harmed.Start >= whole.Harmed.Start && part.Harmed.End <= whole.Harmed.End).ToList();
        var held = parts.Where(part => part.Cumulative && part.Place.Area.OnlyCode is not null).Select(part => (part.Place.Area.OnlyCode!.Value, part.Harmed)).ToHashSet();
        Compare(scribe, whole, parts.FindAll(part => part.Place.Area.OnlyCode is not { } code || !scribe.Holders(code).Any(holder => held.Contains((holder, part.Harmed)))));
    }

    private static bool IsGrand(ReportedCount count) => count.Cumulative && !count.Place.Area.IsKnown && IsWord(count.Place.Written ?? "");

    // The narrowest place of the table that holds another.
    private static PCode? Nearest(SheetScribe scribe, PCode code, HashSet<PCode> held, List<int> wholes)
    {
        foreach (var holder in scribe.Holders(code))
            if (held.Contains(holder) && wholes.Exists(i => scribe.Counts[i].Place.Area.OnlyCode == holder)) return holder;
        return null;
    }

    /// <summary>Tells where a whole is not the sum of its parts.</summary>
    public static void Compare(SheetScribe scribe, ReportedCount whole, List<ReportedCount> parts)
    {
        if (parts.Count < 2 || whole.Count is not { } printed || parts.Exists(part => part.Count is null)) return;
        long sum = parts.Sum(part => part.Count!.Value);
        if (sum == printed) return;
        scribe.Findings.Add(new("table-parts-differ", sum > printed ? Severity.Conflict : Severity.Check, whole.Citation,
            new("collect.table-parts-differ", scribe.Document.Name, whole.Citation.Cell!, SheetScribe.Text(printed), whole.Place.Written ?? "", SheetScribe.Text(sum), SheetScribe.Text(parts.Count), "@outcome." + Code(whole.Outcome)),
            [whole.Id, .. parts.Select(part => part.Id)]));
    }

    private static string Code(Outcome outcome) => outcome == Outcome.KilledOrInjured ? "killed_or_injured" : outcome.ToString().ToLowerInvariant();

    private static bool IsWord(string cell) => cell.Length is > 0 and < 30 && !char.IsAsciiDigit(cell[^1]) && Array.IndexOf(Wholes, NameForm.Of(cell)) >= 0;
}
