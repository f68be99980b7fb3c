using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading;

/// <summary>The tokens of one sentence of a document.</summary>
/// <remarks>Reused from sentence to sentence: keep spans and senses, never the sentence itself.</remarks>
internal sealed class Sentence
{
    /// <summary>Most tokens of one sentence; a longer one is read in pieces, so that time stays linear.</summary>
    public const int MostTokens = 400;

    // No word of a table and no name is longer; a longer run of letters has no normal form.
    private const int LongestNormal = 80;

    private readonly Token[] tokens = new Token[MostTokens];
    private readonly int[] normalStarts = new int[MostTokens + 1];
    private char[] normals = new char[2048];
    private int normalised;

    /// <summary>Normal forms of names that the document has given with a type word ("the district of Bashoura"): alone they mean that place too. Null = none.</summary>
    public HashSet<string>? NamesInDocument { get; set; }

    /// <summary>The document's text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>First unit of the sentence in the text.</summary>
    public int Start { get; set; }

    /// <summary>One past its last unit.</summary>
    public int End { get; set; }

    /// <summary>Number of its line, from 0: a line is a paragraph.</summary>
    public int Paragraph { get; set; }

    /// <summary>True where no sentence of the line comes before.</summary>
    public bool OpensParagraph { get; set; }

    /// <summary>True for a short line without a full stop, or one that ends in a colon: it governs what follows.</summary>
    public bool IsHeading { get; set; }

    /// <summary>True where most of its words are in Arabic script.</summary>
    public bool IsArabic { get; set; }

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>Everything that its words can mean, together.</summary>
    public Category Categories { get; private set; }

    /// <summary>True where it has a number in digits.</summary>
    public bool HasDigits { get; private set; }

    /// <summary>A token; one outside the sentence is an empty mark, so that rules can look ahead without asking.</summary>
    public ref readonly Token this[int index] => ref index >= 0 && index < Count ? ref tokens[index] : ref Nothing.Token[0];

    /// <summary>True where no further token fits.</summary>
    public bool IsFull => Count == MostTokens;

    /// <summary>The tokens.</summary>
    public ReadOnlySpan<Token> Tokens => tokens.AsSpan(0, Count);

    /// <summary>Empties it for the next sentence.</summary>
    public void Begin(string text)
    {
        Text = text;
        Count = 0;
        Categories = Category.None;
        HasDigits = false;
        normalised = 0;
        IsArabic = IsHeading = false;
    }

    /// <summary>Adds a token.</summary>
    public void Add(in Token token)
    {
        tokens[Count++] = token;
        Categories |= token.Categories;
        HasDigits |= token.Kind == TokenKind.Number;
    }

    /// <summary>Puts one token in the place of several.</summary>
    public void Merge(int first, int count, in Token token)
    {
        tokens[first] = token;
        Array.Copy(tokens, first + count, tokens, first + 1, Count - first - count);
        Count -= count - 1;
        Categories |= token.Categories;
    }

    /// <summary>The span from one token's start to another's end, both included.</summary>
    public TextSpan Span(int first, int last) => new(this[first].Start, this[last].End);

    /// <summary>The normal form of a token; empty for one outside the sentence and for runs of letters longer than any name.</summary>
    public ReadOnlySpan<char> Normal(int index) => Normal(index, index);

    /// <summary>The normal form of several tokens, parted by one space.</summary>
    public ReadOnlySpan<char> Normal(int first, int last)
    {
        if (first < 0 || last >= Count || last < first) return [];
        while (normalised <= last) Normalise(normalised++);
        return normals.AsSpan(normalStarts[first], normalStarts[last + 1] - 1 - normalStarts[first]);
    }

    private void Normalise(int index)
    {
        ref readonly var token = ref tokens[index];
        int length = index == 0 ? 0 : normalStarts[index];
        normalStarts[index] = length;
        if (normals.Length < length + LongestNormal + 1) Array.Resize(ref normals, normals.Length * 2);
        if (token.End - token.Start <= LongestNormal)
            for (int i = token.Start; i < token.End; i++)
                if (Letters.Fold(Text[i]) is var folded && folded != Letters.Dropped) normals[length++] = folded;
        normals[length++] = ' ';
        normalStarts[index + 1] = length;
    }

    private static class Nothing
    {
        public static readonly Token[] Token = [new(0, 0, 0, TokenKind.Mark, Clitics.None, null, null, -1, '\0')];
    }
}
