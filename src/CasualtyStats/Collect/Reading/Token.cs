using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading;

/// <summary>A word, number or mark of the text, or a phrase of the tables as one.</summary>
/// <param name="Start">First UTF-16 unit in the document's text.</param>
/// <param name="End">One past the last.</param>
/// <param name="Stem">First unit after the clitics; equal to <paramref name="Start"/> where there are none.</param>
/// <param name="Kind">Word, number or mark.</param>
/// <param name="Clitics">Clitics that were set apart to find <paramref name="Lexeme"/>.</param>
/// <param name="Lexeme">The table's word with its meanings, or null for a word that is in no table.</param>
/// <param name="Word">The table's word of the whole written form, for phrases; null where there is none.</param>
/// <param name="Number">A number's value; -1 where it has a fraction or more than eighteen digits.</param>
/// <param name="Mark">The character of a mark.</param>
internal readonly record struct Token(int Start, int End, int Stem, TokenKind Kind, Clitics Clitics, Lexeme? Lexeme, Lexeme? Word, long Number, char Mark)
{
    /// <summary>Its place in the text.</summary>
    public TextSpan Span => new(Start, End);

    /// <summary>All that the word can mean.</summary>
    public Category Categories => Lexeme?.Categories ?? Category.None;

    /// <summary>True for a word that has no meaning in the tables.</summary>
    public bool IsUnknownWord => Kind == TokenKind.Word && Categories == Category.None;

    /// <summary>True where the word can mean one of the given things.</summary>
    public bool Is(Category categories) => (Categories & categories) != 0;

    /// <summary>The meaning in a category, or null.</summary>
    public Sense? Sense(Category category) => Lexeme?[category];

    /// <summary>True for this mark.</summary>
    public bool IsMark(char mark) => Kind == TokenKind.Mark && Mark == mark;

    /// <summary>True where "and" is written onto the front, or the word is "and".</summary>
    public bool HasAnd => (Clitics & Clitics.And) != 0 || Is(Category.And);
}
