using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Sheets;

/// <summary>What each column and each term means.</summary>
internal static class DictionarySheet
{
    private sealed record Entry(string Kind, string Term, string Meaning, string Where);

    public static Sheet Make(WorkbookContext context)
    {
        var words = context.Words;
        ImmutableArray<Entry> entries = [.. Measures(words, context.IsEvidence), .. Columns(context), .. Terms(words), .. context.IsEvidence ? Readings(words) : []];
        ImmutableArray<Column<Entry>> columns =
        [
            new(words["column.dictionary-kind"], null, entry => Cell.Of(entry.Kind, Looks.Wrapped), 18, 24),
            new(words["column.dictionary-term"], null, entry => Cell.Of(entry.Term, Looks.Wrapped with { Bold = true }), 24, 34),
            new(words["column.dictionary-meaning"], null, entry => Cell.Of(entry.Meaning, Looks.Wrapped), 60, 96),
            new(words["column.dictionary-where"], null, entry => Cell.Of(entry.Where, Looks.Wrapped), 18, 34),
        ];
        return TableSheet.Make(words["sheet.dictionary"], "Dictionary", words["empty"], entries, columns, frozenColumns: 0);
    }

    private static IEnumerable<Entry> Measures(Words words, bool isEvidence)
    {
        foreach (string measure in new[] { "low", "best", "high" })
            yield return new(words["dictionary.measure"], words["measure." + measure], words["readme." + measure], "");
        foreach (var group in FigureLine.Groups)
            yield return new(words["dictionary.group"], words["group." + group.Code], words["meaning.group." + group.Code], "");
        if (!isEvidence) yield return new(words["dictionary.measure"], "≥ n", words["meaning.at-least"], words["sheet.incidents"]);
    }

    private static IEnumerable<Entry> Columns(WorkbookContext context) =>
        context.Terms.GroupBy(term => (term.Heading, term.Meaning))
            .Select(term => new Entry(context.Words["dictionary.column"], term.Key.Heading, term.Key.Meaning, context.Words.List(term.Select(place => place.Sheet).Distinct())));

    private static IEnumerable<Entry> Terms(Words words)
    {
        foreach (var status in Enum.GetValues<FigureStatus>())
            yield return new(words["column.status"], words.Of(status), words["meaning.status." + Codes.Of(status)], "");
        foreach (var victims in Enum.GetValues<VictimClass>().OrderBy(ClassOrder.Of))
            yield return new(words["column.class"], words.Of(victims), words["meaning.class." + Codes.Of(victims)], "");
        foreach (var outcome in Enum.GetValues<Outcome>())
            yield return new(words["column.outcome"], words.Of(outcome), words["meaning.outcome." + Codes.Of(outcome)], "");
    }

    // Terms of the tallies.
    private static IEnumerable<Entry> Readings(Words words)
    {
        foreach (var qualifier in Enum.GetValues<Qualifier>())
            yield return new(words["column.qualifier"], words["qualifier." + Codes.Of(qualifier)], words["meaning.qualifier." + Codes.Of(qualifier)], words["sheet.tallies"]);
        foreach (var assertion in Enum.GetValues<Assertion>())
            yield return new(words["column.assertion"], words["assertion." + Codes.Of(assertion)], words["meaning.assertion." + Codes.Of(assertion)], words["sheet.tallies"]);
        foreach (var verdict in Enum.GetValues<VerdictKind>())
            yield return new(words["column.verdict"], words["verdict." + Codes.Of(verdict)], words["meaning.verdict." + Codes.Of(verdict)], words["sheet.tallies"]);
    }
}
