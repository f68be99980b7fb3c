using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Sheets;

/// <summary>How each source's figure for the same days and place grew or shrank later: a row for every figure whose place a later one of the same source took.</summary>
/// <remarks>4 said on 3 March and 6 said on 5 March of the same people are one row: 4, 6, +2. It is no rise in harm between the two days.</remarks>
internal static class RevisionSheet
{
    private sealed record Row(ReportedCount First, ReportedCount Later)
    {
        public long? Change => Later.Count - First.Count;
    }

    public static Sheet Make(WorkbookContext context)
    {
        var (words, content) = (context.Words, context.Content);
        ImmutableArray<Row> rows = [.. Rows(content).OrderBy(row => row.First.Source.Origin, StringComparer.Ordinal).ThenBy(row => row.First.Harmed.Start)
            .ThenBy(row => row.First.ReportDate).ThenBy(row => context.Names.TallyNumber(row.First.Id))];
        ImmutableArray<Column<Row>> columns =
        [
            context.Column<Row>("origin", row => Cell.Of(context.Names.OriginName(row.First.Source.Origin!, words), Looks.Wrapped), 30, 20),
            context.Column<Row>("first-day", row => Cell.Of(row.First.Harmed.Start, Looks.Day), 12, 12),
            context.Column<Row>("last-day", row => Cell.Of(row.First.Harmed.End, Looks.Day), 12, 12),
            context.Column<Row>("place", row => Place(row.First, content, words), 28, 14),
            context.Column<Row>("outcome", row => Cell.Of(words.Of(row.First.Outcome), Looks.Wrapped), 16, 9),
            context.Column<Row>("class", row => Cell.Of(words.Of(row.First.Class), Looks.Wrapped), 16, 11),
            context.Column<Row>("revised-on", row => Cell.Of(row.First.ReportDate, Looks.Day), 12, 12),
            context.Column<Row>("revised", row => Cell.Of(row.First.Count, Looks.Count), 12, numeric: true),
            context.Column<Row>("revised-later-on", row => Cell.Of(row.Later.ReportDate, Looks.Day), 12, 12),
            context.Column<Row>("revised-later", row => Cell.Of(row.Later.Count, Looks.Key), 12, numeric: true),
            context.Column<Row>("revised-change", row => Cell.Of(row.Change, Looks.Change), 12, numeric: true),
            context.Column<Row>("restated-tally", row => context.Names.RestsOn([row.First.Id], words), 12, 12),
            context.Column<Row>("verdict-other", row => context.Names.RestsOn([row.Later.Id], words), 14, 12),
        ];
        string name = words["sheet.revised"];
        context.Describe(name, columns);
        return TableSheet.Make(name, "Revised", words["empty.revised"], rows, columns);
    }

    // Only the same days, place and people: what a source says of more days or a wider place later is another figure, not a revised one.
    private static IEnumerable<Row> Rows(ReportContent content)
    {
        var tallies = content.Tallies.DistinctBy(tally => tally.Id).ToDictionary(tally => tally.Id, StringComparer.Ordinal);
        foreach (var first in content.Tallies)
        {
            if (content.Verdicts.GetValueOrDefault(first.Id) is not { Kind: VerdictKind.Superseded, Other: { } other } || !tallies.TryGetValue(other, out var later)) continue;
            if (first.Source.Origin is null || first.Source.Origin != later.Source.Origin || !first.Harmed.IsKnown || first.Harmed != later.Harmed) continue;
            if (!first.Place.Area.Equals(later.Place.Area) || first.Outcome != later.Outcome || first.Class != later.Class) continue;
            yield return new(first, later);
        }
    }

    private static Cell Place(ReportedCount tally, ReportContent content, Words words)
    {
        string name = tally.Place.Area.IsKnown ? words.Name(tally.Place.Area, content.PlaceNames) : tally.Place.Written is { Length: > 0 } written ? written : words["area.unknown"];
        return Cell.Of(name, Looks.Foreign(name, Looks.Wrapped));
    }
}
