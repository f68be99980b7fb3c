namespace CasualtyStats.Collect.Reading;

/// <summary>Puts one token in the place of the words of a phrase of the tables.</summary>
internal static class PhraseFinder
{
    /// <summary>Merges the longest phrase at each word, from the first word on.</summary>
    public static void Merge(Sentence sentence)
    {
        for (int i = 0; i < sentence.Count; i++)
        {
            var token = sentence[i];
            if (token.Kind != TokenKind.Word) continue;
            if (!Try(sentence, i, token.Word, Clitics.None, token.Start) && token.Lexeme != token.Word)
                Try(sentence, i, token.Lexeme, token.Clitics, token.Stem);
        }
    }

    private static bool Try(Sentence sentence, int at, Lexeme? first, Clitics clitics, int stem)
    {
        if (first?.Phrases is not { } phrases) return false;
        foreach (var phrase in phrases)
        {
            if (!Matches(sentence, at + 1, phrase.Rest)) continue;
            int count = phrase.Rest.Length + 1;
            var merged = new Token(sentence[at].Start, sentence[at + count - 1].End, stem, TokenKind.Word, clitics, phrase.Meaning, null, -1, '\0');
            sentence.Merge(at, count, merged);
            return true;
        }
        return false;
    }

    private static bool Matches(Sentence sentence, int at, Lexeme[] rest)
    {
        for (int i = 0; i < rest.Length; i++)
        {
            if (at + i >= sentence.Count) return false;
            var token = sentence[at + i];
            if (token.Kind != TokenKind.Word || (token.Word != rest[i] && !(token.Lexeme == rest[i] && token.Clitics == Clitics.None))) return false;
        }
        return true;
    }
}
