namespace CasualtyStats.Model;

/// <summary>Where a number is printed, so that anyone can check it.</summary>
/// <param name="Document">File name relative to what was collected, with forward slashes.</param>
/// <param name="Sha256">Hash of the document's bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Span">Place in the document's text, or null for a table cell.</param>
/// <param name="Cell"><c>sheet!A1</c>, <c>row,column</c> (both from 1, the header is row 1) or <c>page 3, table 2, row 4</c>; null for prose.</param>
/// <param name="Quote">The words at <paramref name="Span"/>, or null for a table cell.</param>
public sealed record Citation(string Document, string Sha256, TextSpan? Span, string? Cell, string? Quote)
{
    /// <summary>The place in words: <c>report.txt, characters 120–148</c> or <c>table.xlsx, May!B7</c>.</summary>
    public string Where => Span is { } span ? $"{Document}, characters {span.Start}–{span.End}"
        : Cell is null ? Document : $"{Document}, {Cell}";

    /// <summary>The place in words of a language; a file name among Arabic words keeps its order.</summary>
    internal string WhereIn(Language language) => language == Language.English ? Where : Wording.Text(language, (Span, Cell) switch
    {
        ({ } span, _) => new Message("citation.characters", Document, Invariant.Of(span.Start), Invariant.Of(span.End)),
        (_, { } cell) => new("citation.cell", Document, cell),
        _ => new("citation.document", Document),
    });

    /// <summary>The place as an argument of a <see cref="Message"/>: said in the language of its sentence.</summary>
    internal string WhereSaid => Message.Bilingual(Where, WhereIn(Language.Arabic));
}
