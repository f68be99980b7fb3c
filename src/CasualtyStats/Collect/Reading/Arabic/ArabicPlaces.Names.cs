using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.Arabic;

/// <summary>Names of places: those the gazetteer knows, those a document gave, and unknown ones behind a word for a kind of place.</summary>
internal sealed partial class ArabicPlaces
{
    // A name that is in no gazetteer: the words up to the next one that does something else.
    private int Unknown(int nameAt, int from)
    {
        int last = from - 1;
        for (int i = from; i < nameAt + LongestUnknownName && i < sentence.Count; i++)
        {
            var token = sentence[i];
            if (token.Kind != TokenKind.Word || token.Sense(Category.Preposition) is not null) break;
            if (i > nameAt && StartsLikeClitic(token)) break;
            if (LooksLikeVerb(i) || i > nameAt && IsVerbBehind(i)) break;
            if (token.Is(Category.TimeUnit | Category.Month | Category.Clause | Category.Period | Category.Since | Category.Until) || i > nameAt && token.Is(Category.Hedge | Category.Recovered | Category.Blocker | Category.Reached | Category.Toll) || sentence.Normal(i) is "يوم" or "مما" or "ما" or "الواقعه" or "الواقع" or "التابعه" or "التابع" or "الكايه" or "الكاينه" or "المجاوره") break;
            if (token.Is(Category.NotPlace | Category.Person | Category.Victim | Category.Clause | Category.Says | Category.DayWord | Category.Weekday | Category.Actor | Category.OutcomeVerb | Category.OutcomeNoun | Category.Among | Category.Link | Category.Cause | Category.Number | Category.Others)) break;
            if (token.Sense(Category.Special) is not null) break;
            if (token.Is(Category.Direction) && i > nameAt) break;
            last = i;
        }
        return last;
    }

    // Rule definite-area: "in the southern towns and villages", "across the central region": a kind of place with the article and the side that tells which; not "the region" alone.
    private PlaceFound? DefiniteArea(int at)
    {
        if (sentence[at].Kind == TokenKind.Word && sentence.Normal(at) is "عموم" or "كامل" or "سائر" or "مجمل" or "الاراضي" && WholeLand(at) is { } land) return land;
        if ((sentence[at].Clitics & Clitics.The) == 0 || sentence[at - 1].Kind != TokenKind.Word || sentence[at].Lexeme?.Normal is not ("منطقه" or "مناطق" or "قري" or "بلدات" or "مدن" or "احياء" or "محافظات")) return null;
        int last = at + 1;
        if (sentence[last].HasAnd && (sentence[last].Clitics & Clitics.The) != 0 && sentence[last].Is(Category.PlaceType)) last++;
        bool side = (sentence[last].Clitics & Clitics.The) != 0 && sentence[last].Is(Category.Direction) || sentence[last].Kind == TokenKind.Word && sentence.Normal(last) is "الوسطي" or "الجنوبيه" or "الشماليه" or "الشرقيه" or "الغربيه" or "الحدوديه" or "الساحليه";
        return side ? Make(at, last, 1) : null;
    }

    // "All over the Syrian lands", "the Lebanese lands".
    private PlaceFound? WholeLand(int at)
    {
        int noun = sentence.Normal(at) is "الاراضي" ? at : at + 1;
        if (sentence[noun].Kind != TokenKind.Word || sentence.Normal(noun) is not ("الاراضي" or "المحافظات" or "المناطق") || sentence[noun + 1].Kind != TokenKind.Word || sentence.Normal(noun + 1) is not ['ا', 'ل', .., 'ي', 'ه'] || sentence[noun + 1].Is(Category.Weekday)) return null;
        return sentence.Normal(noun + 1) is "الزراعيه" or "الصناعيه" or "السكنيه" or "الحدوديه" or "المحتله" ? null : Make(at, noun + 1, 1);
    }

    // Rule counted-places: "in five governorates": where no name tells more.
    private PlaceFound? CountedPlaces(int at)
    {
        if (sentence[at - 1].Sense(Category.Preposition)?.Value != "in" || !(sentence[at].Kind == TokenKind.Number || sentence[at].Is(Category.Number)) || sentence[at].Clitics != Clitics.None) return null;
        if (sentence[at + 1].Clitics != Clitics.None || sentence[at + 1].Lexeme?.Normal is not ("محافظات" or "قري" or "بلدات" or "مدن" or "ولايات" or "احياء")) return null;
        var next = sentence[at + 2];
        return next.Kind == TokenKind.Mark || at + 2 >= sentence.Count || next.HasAnd ? Make(at, at + 1, 1) : null;
    }

    // Rule place-with-count: "spread over X (13), Y (6) and Z (4)": whatever bears a bracketed number in a list is a place, known or not.
    private PlaceFound? Numbered(int at)
    {
        if (sentence[at].Kind != TokenKind.Word || at > 0 && !StartsWithAnd(at) && !sentence[at - 1].IsMark('،') && sentence[at - 1].Sense(Category.Preposition) is null) return null;
        for (int last = at; last < at + LongestUnknownName; last++)
        {
            if (!sentence[last].IsUnknownWord && Name(last, stripped: true).Last < last && !sentence[last].Is(Category.PlaceType | Category.Direction)) return null;
            if (!ArabicCounts.IsBracketedNumber(sentence, last + 1)) continue;
            int start = sentence[at].Lexeme is null && (StartsWithAnd(at) || Letters.Fold(sentence.Text[sentence[at].Start]) == 'ف' && Match(at, 1).Last >= 0) && Match(at, 0).Last < 0 ? sentence[at].Start + 1 : Trim(at, last).Start;
            TextSpan span = new(start, sentence[last].End);
            return new(span, 2, (at, last)) { Core = span };
        }
        return null;
    }

    // "In which … live: a word with a verb's prefix and a pronoun behind it.
    private bool LooksLikeVerb(int at)
    {
        if (!sentence[at].IsUnknownWord) return false;
        var form = sentence.Normal(at);
        return form.Length > 4 && form[0] is 'ي' or 'ت' && (form.EndsWith("ها") || form.EndsWith("هم") || form.EndsWith("ون"));
    }

    private bool IsVerbBehind(int at) =>
        IsPresentVerb(at) || sentence.Normal(at) is "فجر" or "فجرا" or "صباح" or "مساء" or "ظهر" or "عصر" or "ليل" or "ليله" or "احصيت" or "سجلت" or "رصدت" or "عثر";

    // "The hospital X treats": a word with a verb's prefix behind a name; names of two words that begin with "well", "house" … may go on with one.
    private bool IsPresentVerb(int at) =>
        sentence[at].IsUnknownWord && sentence.Normal(at) is ['ي', _, _, _, ..] && sentence.Normal(at - 1) is not ("ابو" or "ابي" or "ام" or "تل" or "كفر" or "عين" or "بيت" or "دير" or "خان" or "خربه" or "جب" or "بني" or "بير" or "وادي" or "ال" or "بن" or "ابن");

    private bool StartsLikeClitic(in Token token) => Letters.Fold(sentence.Text[token.Start]) is 'و' or 'ف' or 'ب' or 'ل' && (token.Lexeme is null || (token.Clitics & (Clitics.And | Clitics.By | Clitics.For)) != 0);

    // A name that the document gave with its type word before stands for the same place alone.
    private int Known(int at)
    {
        if (sentence.NamesInDocument is not { Count: > 0 } names) return -1;
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int last = Math.Min(at + LongestUnknownName - 1, sentence.Count - 1); last >= at; last--)
        {
            var name = sentence.Normal(at, last);
            if (lookup.Contains(name) || (name is ['ب' or 'ل' or 'و', _, _, _, ..] && lookup.Contains(name[1..]))) return last;
        }
        return -1;
    }

    private void Keep(int nameAt, int last)
    {
        if (sentence.NamesInDocument is { Count: < MostNamesKept } names && last - nameAt < LongestUnknownName && sentence[nameAt].IsUnknownWord && Match(nameAt, 0).Last < 0) names.Add(sentence.Normal(nameAt, last).ToString());
    }

    /// <summary>The longest name of the gazetteer at a token, and the level of the widest place that bears it.</summary>
    private (int Last, int Level) Name(int at, bool stripped)
    {
        if (sentence[at].Kind != TokenKind.Word) return (-1, 0);
        if (sentence[at].Sense(Category.Special)?.Value == "place") return (at, 1);
        var direct = Match(at, 0);
        var first = sentence.Normal(at);
        if (direct.Last < 0 && Known(at) is var known and >= 0) return (known, 2);
        if (direct.Last >= 0 || !stripped || first.Length < 4) return direct;
        if (first[0] is 'ب' or 'ل' or 'و' or 'ف')
        {
            var bare = Match(at, 1);
            if (bare.Last >= 0 && (first[0] != 'ل' || bare.Level <= 3)) return bare;
            if (first[0] == 'ل' && first[1] == 'ل') return MatchDefinite(at);
            if (first[0] == 'و' && first[1] is 'ب' or 'ل' && first.Length > 4) return Match(at, 2);
        }
        return (-1, 0);
    }

    // The longest name that begins at a token, without its first letters.
    private (int Last, int Level) Match(int at, int skip)
    {
        var first = sentence.Normal(at);
        if (first.Length <= skip || !places.Begins(first[skip..])) return (-1, 0);
        var best = (Last: -1, Level: 0);
        for (int i = at; i < at + PlaceIndex.LongestName && i < sentence.Count && sentence[i].Kind == TokenKind.Word; i++)
            if (places.Level(sentence.Normal(at, i)[skip..]) is { } level) best = (i, level);
        return best;
    }

    // "For the": the lam stands for the alef of the article.
    private (int Last, int Level) MatchDefinite(int at)
    {
        var first = sentence.Normal(at);
        Span<char> definite = stackalloc char[first.Length];
        "ال".CopyTo(definite);
        first[2..].CopyTo(definite[2..]);
        return places.Level(definite) is { } level ? (at, level) : (-1, 0);
    }
}
