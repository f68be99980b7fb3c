using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Sheets;

/// <summary>The documents that were read and, below them, who asserts the counts.</summary>
internal static class SourceSheet
{
    public static Sheet Make(WorkbookContext context)
    {
        var words = context.Words;
        string name = words[context.IsEvidence ? "sheet.sources" : "sheet.sources-method"];
        var documents = DocumentColumns(context);
        var origins = OriginColumns(context);
        context.Describe(name, documents);
        context.Describe(name, origins);
        var sources = ("", (IStackedTable)new StackedTable<SourceDocument>("Documents", words["empty.documents"], context.Content.Documents, documents));
        var asserting = (words["section.origins"], (IStackedTable)new StackedTable<Origin>("Origins", words["empty.origins"], context.Content.Origins, origins));
        return context.IsEvidence ? StackedSheet.Make(name, sources, asserting) : StackedSheet.Make(name, sources, asserting, (words["section.method"], Method(words)));
    }

    private static StackedTable<string> Method(Words words) => new("Method", "", ["reading", "places", "overlap", "range", "doubt", "limits"],
    [
        new(words["column.method"], null, step => Cell.Of(words["method." + step + ".term"], Looks.Label), 38, 24),
        new(words["column.method-text"], null, step => Cell.Of(words["method." + step], Looks.Wrapped), 46, 46),
    ]);

    private static ImmutableArray<Column<SourceDocument>> DocumentColumns(WorkbookContext context)
    {
        var tallies = context.Content.Tallies.CountBy(tally => tally.Citation.Document, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        ImmutableArray<Column<SourceDocument>> columns =
        [
            context.Column<SourceDocument>("document", document => Cell.Of(document.Name, Looks.FileName), 38, 24),
            context.Column<SourceDocument>("publisher", document => Cell.Of(document.Publisher, Looks.Foreign(document.Publisher, Looks.Wrapped)), 30, 14),
            context.Column<SourceDocument>("document-number", document => Cell.Of(context.Names.DocumentNumber(document.Name), Looks.Count), 8, numeric: true),
            context.Column<SourceDocument>("published", document => Cell.Of(document.Published, Looks.Day), 24, 12),
            context.Column<SourceDocument>("language", document => Cell.Of(document.LanguageCode, Looks.Text), 14),
            context.Column<SourceDocument>("tally-count", document => Cell.Of(context.Content.Disclosure is null ? tallies.GetValueOrDefault(document.Name) : null, Looks.Count), 12, numeric: true),
            context.Column<SourceDocument>("url", document => Cell.Of(document.Url, WebLink(document.Url) is null ? Looks.FileName : Looks.FileLink, WebLink(document.Url)), 44, 16),
            context.Column<SourceDocument>("document-note", document => Cell.Of(document.Note, Looks.Foreign(document.Note, Looks.Wrapped)), 36, 14),
            context.Column<SourceDocument>("sha256", document => Cell.Of(document.Sha256, Looks.Text), 70),
        ];
        // Notes are the staff's own, to each other; the hash is for whoever has the file.
        return context.IsEvidence ? columns : columns.RemoveRange(columns.Length - 2, 2);
    }

    private static ImmutableArray<Column<Origin>> OriginColumns(WorkbookContext context)
    {
        var words = context.Words;
        var tallies = context.Content.Tallies.Where(tally => tally.Source.Origin is not null).CountBy(tally => tally.Source.Origin!, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return
        [
            context.Column<Origin>("origin", origin => Cell.Of(origin.Name(words.Language), Looks.Wrapped), 38, 24),
            context.Column<Origin>("trust", origin => Cell.Of(origin.Trust, Looks.Count), 10, numeric: true),
            context.Column<Origin>("kind", origin => Cell.Of(words["kind." + (Wording.Has("report.kind." + origin.Kind) ? origin.Kind : "other")], Looks.Wrapped), 24),
            context.Column<Origin>("origin-id", origin => Cell.Of(origin.Id, Looks.Text), 30, 14),
            context.Column<Origin>("tally-count", origin => Cell.Of(context.Content.Disclosure is null ? tallies.GetValueOrDefault(origin.Id) : null, Looks.Count), 12, numeric: true),
            context.Column<Origin>("exhaustive", origin => Cell.Of(words[origin.Exhaustive ? "exhaustive.yes" : "exhaustive.no"], Looks.Wrapped), 44, 16),
        ];
    }

    // Only plain web addresses become links; anything else stays text that nobody can click by mistake.
    private static string? WebLink(string? url) =>
        url is { Length: <= 2000 } && Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") && Uri.IsWellFormedUriString(address.AbsoluteUri, UriKind.Absolute)
            ? address.AbsoluteUri : null;
}
