namespace CasualtyStats.Collect.Reading;

/// <summary>Finds a written word in the tables, with what is written onto it set apart.</summary>
internal sealed class WordFinder(WordLists words)
{
    private readonly char[] normal = new char[Lexicon.LongestWord];
    private readonly int[] origin = new int[Lexicon.LongestWord];

    /// <summary>The token of a word.</summary>
    /// <param name="text">The document.</param>
    /// <param name="start">First unit of the word.</param>
    /// <param name="end">One past its last unit.</param>
    public Token Find(string text, int start, int end)
    {
        int length = Fold(text, start, end);
        if (length == 0) return Plain(start, end, null);
        var form = normal.AsSpan(0, length);
        return Letters.IsArabic(form[0]) ? Arabic(form, start, end) : English(form, start, end);
    }

    private static Token Plain(int start, int end, Lexeme? word) => new(start, end, start, TokenKind.Word, Clitics.None, null, word, -1, '\0');

    private int Fold(string text, int start, int end)
    {
        int length = 0;
        for (int i = start; i < end; i++)
        {
            char folded = Letters.Fold(text[i]);
            if (folded == Letters.Dropped) continue;
            if (length == normal.Length) return 0;
            origin[length] = i;
            normal[length++] = folded;
        }
        return length;
    }

    private Token English(ReadOnlySpan<char> form, int start, int end)
    {
        var whole = words.English.Find(form);
        if (whole is { Categories: not Category.None }) return new(start, end, start, TokenKind.Word, Clitics.None, whole, whole, -1, '\0');
        if (form.Length > 2 && form[^1] == 's' && form[^2] == '\'' && words.English.Find(form[..^2]) is { Categories: not Category.None } owner)
            return new(start, end, start, TokenKind.Word, Clitics.Pronoun, owner, whole, -1, '\0');
        return Plain(start, end, whole);
    }

    private Token Arabic(ReadOnlySpan<char> form, int start, int end)
    {
        var whole = words.Arabic.Find(form);
        if (whole is { Categories: not Category.None }) return new(start, end, start, TokenKind.Word, Clitics.None, whole, whole, -1, '\0');
        if (Front(form, 0, Clitics.None, start, end, whole) is { } plain) return plain;
        if (form[0] is 'و' or 'ف' && form.Length >= 3)
        {
            if (Known(form[1..]) is { } joined) return Made(1, Clitics.And, joined, start, end, whole);
            if (Front(form[1..], 1, Clitics.And, start, end, whole) is { } front) return front;
        }
        return Back(form, start, end, whole) ?? Opener(form, start, end, whole) ?? Plain(start, end, whole);
    }

    private Token? Front(ReadOnlySpan<char> rest, int at, Clitics before, int start, int end, Lexeme? whole)
    {
        if (rest.Length < 3) return null;
        if (rest[0] == 'ا')
            return rest[1] == 'ل' && Known(rest[2..]) is { } definite ? Made(at + 2, before | Clitics.The, definite, start, end, whole) : null;
        var clitic = rest[0] switch { 'ب' => Clitics.By, 'ل' => Clitics.For, 'ك' => Clitics.Like, _ => Clitics.None };
        if (clitic == Clitics.None) return null;
        if (Known(rest[1..]) is { } bare) return Made(at + 1, before | clitic, bare, start, end, whole);
        if (rest.Length > 4 && rest[1] == 'ا' && rest[2] == 'ل' && Known(rest[3..]) is { } after)
            return Made(at + 3, before | clitic | Clitics.The, after, start, end, whole);
        return rest[0] == 'ل' && rest[1] == 'ل' && Known(rest[2..]) is { } lam
            ? Made(at + 2, before | Clitics.For | Clitics.The, lam, start, end, whole)
            : null;
    }

    // A word that only opens phrases, with "and" or a preposition written onto it.
    private Token? Opener(ReadOnlySpan<char> form, int start, int end, Lexeme? whole)
    {
        if (form.Length < 3 || whole?.Phrases is not null) return null;
        var clitic = form[0] switch { 'و' or 'ف' => Clitics.And, 'ب' => Clitics.By, 'ل' => Clitics.For, _ => Clitics.None };
        return clitic != Clitics.None && words.Arabic.Find(form[1..]) is { Phrases: not null } opener ? Made(1, clitic, opener, start, end, whole) : null;
    }

    // "Their mother", "its soldiers": only words for people take a pronoun here, since elsewhere it would guess.
    private Token? Back(ReadOnlySpan<char> form, int start, int end, Lexeme? whole)
    {
        int skip = form[0] is 'و' or 'ف' ? 1 : 0;
        for (int from = 0; from <= skip; from++)
        {
            var rest = form[from..];
            foreach (string pronoun in (ReadOnlySpan<string>)["هما", "ها", "هم", "هن", "نا", "ه"])
            {
                if (rest.Length < pronoun.Length + 2 || !rest.EndsWith(pronoun)) continue;
                if (Person(rest[..^pronoun.Length]) is { } owned)
                    return Made(from, (from > 0 ? Clitics.And : Clitics.None) | Clitics.Pronoun, owned, start, end, whole);
            }
        }
        return null;
    }

    private Lexeme? Person(ReadOnlySpan<char> stem)
    {
        var found = Known(stem);
        if (found is null && stem[^1] == 'ت')
        {
            Span<char> feminine = stackalloc char[stem.Length];
            stem.CopyTo(feminine);
            feminine[^1] = 'ه';
            found = Known(feminine);
        }
        return found is not null && (found.Categories & Category.Person) != 0 ? found : null;
    }

    private Lexeme? Known(ReadOnlySpan<char> form) =>
        form.Length >= 2 && words.Arabic.Find(form) is { Categories: not Category.None } lexeme ? lexeme : null;

    private Token Made(int stem, Clitics clitics, Lexeme lexeme, int start, int end, Lexeme? whole) =>
        new(start, end, origin[stem], TokenKind.Word, clitics, lexeme, whole, -1, '\0');
}
