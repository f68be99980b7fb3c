namespace CasualtyStats.Collect.Reading.English;

/// <summary>Where the noun phrase beside a verb of saying begins and ends.</summary>
internal static class NounPhrase
{
    private const int LongestName = 14;

    // The noun phrase that ends at a token.
    public static int Left(Sentence sentence, int end)
    {
        int first = end + 1;
        for (int i = end; i >= 0 && end - i < LongestName; i--)
        {
            var token = sentence[i];
            if (token.IsMark('-') && i > 0 && !sentence[i - 1].Touches(token)) break;
            if (token.Kind == TokenKind.Mark ? !(token.Mark is '-' or '"' or '“' or '”' or '(' or ')' or '\'' or '’' || (token.IsMark('.') && i > 0 && sentence[i - 1].End - sentence[i - 1].Start <= 3)) : Breaks(sentence, i)) break;
            if (token.Kind == TokenKind.Number) break;
            first = i;
        }
        while (first <= end && (sentence[first].Kind == TokenKind.Mark && !IsOpened(sentence, first, end) || sentence[first].Is(Category.Preposition | Category.Weekday | Category.And | Category.Among) && (first == 0 || !sentence.IsCapital(first)) || first > 0 && sentence[first - 1].IsMark('-') && sentence[first - 1].Touches(sentence[first]) && !sentence.IsCapital(first))) first++;
        // "Hours later a spokesman".
        for (int i = first; i < end; i++)
            if (sentence.Written(i) is "later" or "earlier" or "afterwards" && i - first <= 3 && sentence[i].Kind == TokenKind.Word) { first = i + 1; break; }
        // "Since the beginning of the year the office": a second noun phrase.
        for (int i = end; i > first + 1; i--)
            if ((sentence[i].IsSpecial("the") || sentence[i].Is(Category.SourceAnaphor)) && sentence[i - 1].Kind == TokenKind.Word && !sentence[i - 1].Is(Category.Preposition | Category.And | Category.Says)) { first = i; break; }
        // "In what Israel said was an attempt": said of something else.
        if (first > 0 && sentence.Written(first - 1) is "what" || first <= end && sentence.Written(first) is "what") return end + 1;
        return first;
    }

    // A quotation mark that a name opens with, and closes within it.
    public static bool IsOpened(Sentence sentence, int first, int end)
    {
        if (sentence[first].Mark is not ('"' or '“')) return false;
        for (int i = first + 1; i <= end; i++)
            if (sentence[i].Mark is '"' or '”') return true;
        return false;
    }

    // The noun phrase that begins at a token.
    public static int Right(Sentence sentence, int first)
    {
        int last = first - 1;
        for (int i = first; i < sentence.Count && i < first + LongestName; i++)
        {
            var token = sentence[i];
            if (token.Kind == TokenKind.Number && !(sentence.IsCapital(i - 1) && token.Number < 100 && sentence[i + 1].Is(Category.And))) break;
            if (token.Kind == TokenKind.Mark)
            {
                if (token.IsMark(',') && last > first - 1 && Apposition(sentence, i, first)) { last = i; continue; }
                if (!(token.Mark is '-' or '"' or '“' or '”' or '(' or ')' || token.IsMark('.') && sentence[i - 1].Is(Category.Title))) break;
                last = i;
                continue;
            }
            if (Breaks(sentence, i)) break;
            // "The army the same evening": a second noun phrase begins.
            if (i > first && (token.IsSpecial("the") || token.IsSpecial("a")) && !sentence[i - 1].Is(Category.Preposition | Category.And) && sentence[i - 1].Kind == TokenKind.Word || i > first && sentence.Written(i) is "there" or "here") break;
            if (i > first && token.Is(Category.Preposition) && !(token.IsPreposition("of") || (token.IsPreposition("for") || token.IsPreposition("in")) && (sentence.IsCapital(i + 1) || sentence[i + 1].IsSpecial("the")))) break;
            last = i;
        }
        while (last >= first && (sentence[last].Is(Category.Preposition) || sentence[last].Kind == TokenKind.Mark && !(sentence[last].Mark is ')' or '"' or '”'))) last--;
        return last;
    }

    // "Volker Türk, UN High Commissioner": the office after the person's name.
    public static bool Apposition(Sentence sentence, int comma, int first)
    {
        // "The administrator of the territory, Colonel Jean Roi": the person after the office.
        if (sentence[first].IsSpecial("the") && sentence[comma + 1].Is(Category.Title) && sentence.IsCapital(comma + 2)) return true;
        if (!sentence.IsCapital(comma + 1) || !sentence.IsCapital(first) || comma - first > 3) return false;
        for (int i = first; i < comma; i++)
            if (sentence[i].Lexeme is not null and not { Categories: Category.None }) return false;
        return sentence.IsCapital(comma + 2);
    }

    public static bool Breaks(Sentence sentence, int at)
    {
        var token = sentence[at];
        // "Hamas-run", "Britain-based".
        if (sentence[at - 1].IsMark('-') && sentence[at - 1].Touches(token) || sentence[at + 1].IsMark('-') && token.Touches(sentence[at + 1])) return false;
        if (token.Is(Category.Clause | Category.Weekday | Category.Since | Category.Until | Category.Among | Category.According)) return true;
        // "Gulf Today": a paper's name.
        if (token.Is(Category.DayWord) && !(sentence.IsCapital(at) && at > 0 && sentence.IsCapital(at - 1))) return true;
        if (token.IsSpecial("aux") || token.Is(Category.And) && !sentence.IsCapital(at + 1) && !sentence[at + 1].Is(Category.SourceNoun) && !sentence[at - 1].Is(Category.SourceNoun)) return true;
        if (token.Is(Category.Month) && sentence.IsCapital(at) && !token.Is(Category.Hedge)) return true;
        return token.Is(Category.OutcomeVerb | Category.OutcomeAfter) || (token.Is(Category.Says | Category.Reached) && !sentence.IsCapital(at) && !token.Is(Category.Unit));
    }
}
