using System.Security.Cryptography;
using System.Text;
using CasualtyStats.Ledger.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger.Review;

/// <summary>Takes a count that the reader missed.</summary>
internal sealed class AddedCountRow(ReviewContext context, IReadOnlyList<AddedPlace> places, Func<ReviewRow, string> author)
{
    /// <summary>Stands for the document of a count that names none.</summary>
    public const string NoDocument = "review";

    /// <summary>Column of the hash of the image that a row was made for.</summary>
    public const string DocumentId = "document_id";

    private static readonly string[] Content = ["date_start", "date_end", "place", "outcome", "count", "qualifier", "victim_class", "children", "women", "men", "source", "document", "quote"];

    /// <summary>A document's hash as the sheet shows it.</summary>
    public static string IdOf(string sha256) => sha256[..12];

    /// <summary>True where somebody filled in something beside the name and the date of the answer, and what the row was made with.</summary>
    public static bool IsFilled(ReviewRow row) => Content.Append("reason").Any(column => row[column].Length > 0 && (column != "document" || row[DocumentId].Length == 0));

    /// <summary>The ruling that adds the count, or why there is none.</summary>
    public (Ruling? Ruling, Message? Refusal) Take(ReviewRow row)
    {
        foreach (string column in new[] { "date_start", "date_end", "date" })
            if (row[column].Length > 0 && ReviewText.Day(row[column]) is null) return (null, new("review.refused.date", row[column]));
        foreach (string column in new[] { "count", "children", "women", "men" })
            if (row[column].Length > 0 && ReviewText.Number(row[column]) is null) return (null, new("review.refused.number", row[column]));
        var (start, end) = (ReviewText.Day(row["date_start"]), ReviewText.Day(row["date_end"]));
        if (start is null) return (null, new("review.refused.no-start"));
        if (end < start) return (null, new("review.refused.days", row["date_start"], row["date_end"]));
        if (ReviewText.Number(row["count"]) is not { } number) return (null, new("review.refused.no-count"));
        if (Named(row["outcome"], Wire.Outcomes) is not { } outcome) return (null, new("review.refused.outcome", row["outcome"]));
        if (Named(row["qualifier"].Length == 0 ? "exact" : row["qualifier"], Wire.Qualifiers) is not { } qualifier || qualifier is Qualifier.Range or Qualifier.Dozens or Qualifier.Vague)
            return (null, new("review.refused.qualifier", row["qualifier"]));
        if (Named(row["victim_class"].Length == 0 ? "unspecified" : row["victim_class"], Wire.Classes) is not { } victimClass) return (null, new("review.refused.class", row["victim_class"]));
        var groups = Groups(row);
        if (groups.Parts.Sum(part => part.Count ?? 0) > number) return (null, new("review.refused.groups", ReviewText.Of(number)));
        var area = Area(row["place"]);
        if (row["place"].Length > 0 && !area.IsKnown) return (null, new("review.refused.place", row["place"]));
        var period = new ReferencePeriod(start, end ?? start);
        // What is left empty and what is written out mean the same and make one id.
        string[] said =
        [
            ReviewText.Of(period.Start), ReviewText.Of(period.End), row["place"], Wire.Outcomes[outcome], ReviewText.Of(number), Wire.Qualifiers[qualifier], Wire.Classes[victimClass],
            .. groups.Parts.Select(part => $"{part.Group}={part.Count}"), row["source"], row["document"], row["quote"],
        ];
        if (Cite(row, said) is not { } citation) return (null, new("review.refused.document", row["document"]));
        if (row[DocumentId].Length > 0 && row[DocumentId] != IdOf(citation.Sha256) && context.Documents.Any(document => IdOf(document.Sha256) == row[DocumentId] || document.Name == row["document"]))
            return (null, new("review.refused.document-changed", row["document"]));
        var count = new ReportedCount
        {
            Id = "t" + Rulings.Digest(said),
            Citation = citation,
            Outcome = outcome,
            Count = number,
            Interval = CountInterval.Of(qualifier, number),
            Qualifier = qualifier,
            Class = victimClass,
            ClassBasis = victimClass == VictimClass.Unspecified ? null : Basis.Stated,
            Breakdown = groups,
            Place = row["place"].Length > 0 ? new(row["place"], area, Basis.Stated) : PlaceMention.None,
            Harmed = period,
            Counted = period,
            Source = row["source"].Length > 0 ? new(row["source"], context.ResolveSource(row["source"]), null, Basis.Stated) : Attribution.None,
            ReportDate = context.Documents.FirstOrDefault(document => document.Name == citation.Document)?.Published,
        };
        return (Rulings.Make(RulingKind.AddCount, count.Id, null, null, count, author(row), ReviewText.Day(row["date"]) ?? context.Day, row["reason"]), null);
    }

    private static T? Named<T>(string text, WireNames<T> names) where T : struct, Enum => names.Find(text.Trim().ToLowerInvariant());

    private static Breakdown Groups(ReviewRow row) => new(
        new[] { ("children", VictimGroup.Children), ("women", VictimGroup.Women), ("men", VictimGroup.Men) }
            .Where(group => row[group.Item1].Length > 0)
            .Select(group => new BreakdownPart(group.Item2, ReviewText.Number(row[group.Item1]))));

    private Area Area(string written)
    {
        string name = written.Trim();
        if (name.Length == 0) return Model.Area.Unknown;
        if (places.FirstOrDefault(place => place.English == name || place.Arabic == name) is { } added) return Model.Area.Of(added.ToPlace().Code);
        if (context.ResolvePlace(name) is { IsKnown: true } area) return area;
        bool isCode = name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_') && name.Any(char.IsAsciiDigit);
        return isCode && context.IsPlace(new PCode(name)) ? Model.Area.Of(new PCode(name)) : Model.Area.Unknown;
    }

    // The quote is found again in the document where it stands there once; otherwise it is kept as the person wrote it.
    private Citation? Cite(ReviewRow row, string[] said)
    {
        string? quote = row["quote"].Length > 0 ? row["quote"] : null;
        if (row["document"].Length == 0)
        {
            byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', said)));
            return new(NoDocument, Convert.ToHexStringLower(hash), null, null, quote);
        }
        if (context.Documents.FirstOrDefault(document => document.Name == row["document"]) is not { } document) return null;
        int at = quote is null || document.Text is null ? -1 : document.Text.IndexOf(quote, StringComparison.Ordinal);
        bool once = at >= 0 && document.Text!.IndexOf(quote!, at + 1, StringComparison.Ordinal) < 0;
        return new(document.Name, document.Sha256, once ? new TextSpan(at, at + quote!.Length) : null, null, quote);
    }
}
