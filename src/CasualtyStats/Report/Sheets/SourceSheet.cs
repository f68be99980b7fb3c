using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Sheets;

/// <summary>The documents that were read and, below them, who asserts the counts.</summary>
internal static class SourceSheet
{
    public static Sheet Make(WorkbookContext context)
    {
        string name = context.Words["sheet.sources"];
        var documents = DocumentColumns(context);
        var origins = OriginColumns(context);
        context.Describe(name, documents);
        context.Describe(name, origins);
        return StackedSheet.Make(name,
            new StackedTable<SourceDocument>("Documents", context.Words["empty.documents"], context.Content.Documents, documents),
            new StackedTable<Origin>("Origins", context.Words["empty.origins"], context.Content.Origins, origins), context.Words["section.origins"]);
    }

    private static ImmutableArray<Column<SourceDocument>> DocumentColumns(WorkbookContext context)
    {
        var tallies = context.Content.Tallies.CountBy(tally => tally.Citation.Document, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return
        [
            context.Column<SourceDocument>("document", document => Cell.Of(document.Name, Looks.FileName), 38, 24),
            context.Column<SourceDocument>("document-number", document => Cell.Of(context.Names.DocumentNumber(document.Name), Looks.Count), 8, numeric: true),
            context.Column<SourceDocument>("published", document => Cell.Of(document.Published, Looks.Day), 24, 12),
            context.Column<SourceDocument>("publisher", document => Cell.Of(document.Publisher, Looks.Foreign(document.Publisher, Looks.Wrapped)), 30, 14),
            context.Column<SourceDocument>("language", document => Cell.Of(document.LanguageCode, Looks.Text), 14),
            context.Column<SourceDocument>("tally-count", document => Cell.Of(tallies.GetValueOrDefault(document.Name), Looks.Count), 12, numeric: true),
            context.Column<SourceDocument>("url", document => Cell.Of(document.Url, WebLink(document.Url) is null ? Looks.FileName : Looks.FileLink, WebLink(document.Url)), 44, 16),
            context.Column<SourceDocument>("document-note", document => Cell.Of(document.Note, Looks.Foreign(document.Note, Looks.Wrapped)), 36, 14),
            context.Column<SourceDocument>("sha256", document => Cell.Of(document.Sha256, Looks.Text), 70),
        ];
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
            context.Column<Origin>("tally-count", origin => Cell.Of(tallies.GetValueOrDefault(origin.Id), Looks.Count), 12, numeric: true),
            context.Column<Origin>("exhaustive", origin => Cell.Of(words[origin.Exhaustive ? "exhaustive.yes" : "exhaustive.no"], Looks.Wrapped), 44, 16),
        ];
    }

    // Only plain web addresses become links; anything else stays text that nobody can click by mistake.
    private static string? WebLink(string? url) =>
        url is { Length: <= 2000 } && Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") && Uri.IsWellFormedUriString(address.AbsoluteUri, UriKind.Absolute)
            ? address.AbsoluteUri : null;
}
