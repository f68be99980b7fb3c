namespace CasualtyStats.Collect.Reading.English;

/// <summary>Which words of a sentence are the name of a place, how far it reaches, and what kind of place it is.</summary>
internal static class PlaceNames
{
    public static bool IsNameStart(Sentence sentence, int at)
    {
        var token = sentence[at];
        // "In al-Hawija": the article of a name.
        if (sentence.Written(at) is "al" or "as" or "ad" or "ar" or "at" or "an" or "ash" or "az" or "el" or "ez" or "es" && sentence[at + 1].IsMark('-') && token.Touches(sentence[at + 1]) && sentence.IsCapital(at + 2)) return true;
        if (sentence.Written(at) is "IDP" or "IDPs" or "POW" or "We" or "They" or "It" or "He" or "She" or "Our" or "Their" or "This" or "That" or "There" or "By" or "Of") return false;
        if (sentence.Written(at) is "Islamic" && sentence.Written(at + 1) is "State") return false;
        if (token.Kind != TokenKind.Word || !sentence.IsCapital(at) || token.Is(Category.Actor) && !token.Is(Category.Country)) return false;
        if (token.Is(Category.Country)) return true;
        // "In the Sheikh Maqsoud neighbourhood": part of the name.
        if (token.Is(Category.Title) && sentence.IsCapital(at + 1) && (sentence[at - 1].Is(Category.Preposition) || sentence[at - 1].IsSpecial("the") && sentence[at - 2].Is(Category.Preposition)) && !sentence[at - 1].IsPreposition("by") && sentence[at + 1].Lexeme is null or { Categories: Category.None }) return true;
        if ((at > 0 || sentence[1].IsMark('-') && sentence[0].Touches(sentence[1])) && sentence.Written(at) is "As" or "At" or "Al" or "El" or "Ad" or "Ar" or "An" or "Ash" or "Az" && sentence.IsCapital(sentence[at + 1].IsMark('-') ? at + 2 : at + 1)) return true;
        if (token.Is(Category.Month | Category.Weekday | Category.DayWord | Category.Title | Category.Number | Category.According | Category.Qualifier | Category.Negation | Category.Dozens | Category.Vague)) return false;
        if (token.Is(Category.Preposition | Category.Clause | Category.And | Category.SourceAnaphor | Category.All) || token.Is(Category.Special)) return false;
        if (token.Is(Category.Direction) && at == 0 && !(sentence.IsCapital(1) && sentence[1].Lexeme is null or { Categories: Category.None })) return false;
        return !(token.Is(Category.Person | Category.Victim | Category.OutcomeVerb | Category.OutcomeAfter | Category.OutcomeNoun | Category.Toll | Category.Cause));
    }

    // "Mosque", "DAILY SITUATION REPORT", "Radio Free Asia" are no names of places.
    public static bool IsName(Sentence sentence, PlaceIndex index, int at, int last)
    {
        if (sentence.Written(at) is "Radio" or "Telegram" or "Facebook" or "Twitter" or "Hospital" or "Source" or "Note") return false;
        bool own = false, capitals = last > at;
        for (int i = at; i <= last; i++)
        {
            if (sentence[i].Kind != TokenKind.Word) continue;
            own |= !sentence[i].Is(Category.PlaceType | Category.Unit | Category.NotPlace) || sentence[i].Is(Category.Direction);
            foreach (char c in sentence.Written(i)) capitals &= !char.IsLower(c);
        }
        return own && (!capitals || index.Level(Normal(sentence, at, last)) is not null || IsCountry(sentence, at, last) || sentence[at - 1].Is(Category.Preposition));
    }

    public static int NameEnd(Sentence sentence, PlaceIndex index, int at)
    {
        int last = at;
        for (int i = at + 1; i < sentence.Count && i < at + 8; i++)
        {
            if (IsPossessive(sentence, i - 1)) break;
            if (sentence[i].IsMark('-') && sentence[i - 1].Touches(sentence[i]) && sentence[i].Touches(sentence[i + 1]) && sentence.IsCapital(i + 1)) continue;
            // "Port-au-Prince", "Ivano-on-Sea": a small word inside a name.
            if (sentence[i].IsMark('-') && sentence[i - 1].Touches(sentence[i]) && sentence[i + 1].End - sentence[i + 1].Start <= 3 && sentence[i + 2].IsMark('-') && sentence[i + 1].Touches(sentence[i + 2]) && sentence[i + 2].Touches(sentence[i + 3]) && sentence.IsCapital(i + 3)) { i += 2; continue; }
            // "Mazar-e Sharif", "Mazar-i-Sharif".
            if (sentence[i].IsMark('-') && sentence[i - 1].Touches(sentence[i]) && sentence[i].Touches(sentence[i + 1]) && sentence.Written(i + 1) is "e" or "i" or "ye" or "yi" or "ul" or "ur" or "o" && (sentence.IsCapital(i + 2) || sentence[i + 2].IsMark('-') && sentence.IsCapital(i + 3))) { i++; continue; }
            if (sentence[i].Mark is '\'' or '’' && sentence[i - 1].Touches(sentence[i]) && sentence.IsCapital(i + 1)) continue;
            if (sentence[i].IsMark('.') && sentence[i - 1].End - sentence[i - 1].Start <= 2 && sentence.IsCapital(i + 1)) continue;
            if (sentence.Written(i) is "ez" or "al" or "el" or "az" or "es" or "as" or "ash" && sentence[i + 1].IsMark('-') && sentence.IsCapital(i + 2)) { i++; continue; }
            if (sentence.Written(i) is "of" or "de" or "el" or "al" or "bin" or "ez" or "az" && sentence.IsCapital(i + 1) && index.Level(Normal(sentence, at, i - 1)) is null && sentence.Written(i) is not "of") continue;
            if (sentence.Written(i) is "of" && KindOf(sentence, i - 1) == "site" && sentence.IsCapital(i + 1)) continue;
            if (!sentence.IsCapital(i) || sentence[i].Is(Category.Month | Category.Weekday | Category.Person | Category.Title)) break;
            last = i;
        }
        return last;
    }

    // "Turkey and Syria", "Donetsk and Luhansk": names that one kind or one preposition governs.
    public static int List(Sentence sentence, PlaceIndex index, int last)
    {
        int end = last;
        for (int guard = 0; guard < 6; guard++)
        {
            int next = end + 1;
            bool comma = sentence[next].IsMark(',');
            if (!(sentence[next].Is(Category.And) || comma)) break;
            if (comma && sentence[next + 1].Is(Category.Direction) && !sentence.IsCapital(next + 1)) break;
            if (comma && sentence[next + 1].Is(Category.And)) next++;
            while (sentence[next + 1].Is(Category.Direction) && !sentence.IsCapital(next + 1) && IsNameStart(sentence, next + 2)) next++;
            if (!IsNameStart(sentence, next + 1) || IsPossessive(sentence, end) || comma && IsShort(sentence, next + 1)) break;
            int other = NameEnd(sentence, index, next + 1);
            bool closes = comma && sentence[next].IsMark(',') && !ClosesList(sentence, index, other);
            if (closes || IsSpeaker(sentence, other) || sentence[other + 1].IsSpecial("aux") && !comma && index.Level(Normal(sentence, next + 1, other)) is null) break;
            end = other;
        }
        return end;
    }

    public static bool ClosesList(Sentence sentence, PlaceIndex index, int at)
    {
        for (int i = at + 1, names = 0; i < sentence.Count && names < 6; names++)
        {
            if (sentence[i].Is(Category.And)) return IsNameStart(sentence, i + 1);
            if (!sentence[i].IsMark(',') || !IsNameStart(sentence, i + 1)) return false;
            i = NameEnd(sentence, index, i + 1) + 1;
        }
        return false;
    }

    public static int Kind(Sentence sentence, int last, out string kind)
    {
        kind = "";
        if (sentence[last].Is(Category.PlaceType)) kind = KindOf(sentence, last);
        if (IsPossessive(sentence, last)) return last;
        int end = last;
        for (int i = last + 1; i <= last + 3; i++)
        {
            if (sentence[i].Kind != TokenKind.Word || !(sentence[i].Is(Category.PlaceType) || IsPlural(sentence, i) || (sentence.Written(i) is "border" or "refugee" or "local" && sentence[i + 1].Is(Category.PlaceType)))) break;
            end = i;
            kind = KindOf(sentence, i);
        }
        return end;
    }

    // "White Nile state and the Kordofan region", "Idlib governorate and the town of Atareb": each name with its own kind.
    public static int KindList(Sentence sentence, PlaceIndex index, int end, ref int listEnd)
    {
        if (!sentence[end + 1].Is(Category.And)) return end;
        int next = sentence[end + 2].IsSpecial("the") ? end + 3 : end + 2;
        if (sentence[next].Is(Category.PlaceType) && sentence[next + 1].IsPreposition("of") && IsNameStart(sentence, next + 2)) return listEnd = NameEnd(sentence, index, next + 2);
        if (!IsNameStart(sentence, next)) return end;
        int other = Kind(sentence, NameEnd(sentence, index, next), out string kind);
        if (kind.Length == 0 || !sentence[other].Is(Category.PlaceType)) return end;
        return listEnd = other;
    }

    // "At the hospital, MSF treated": capitals throughout are a body's short name.
    public static bool IsShort(Sentence sentence, int at) => SourceNames.IsAcronym(sentence, at) && sentence[at].End - sentence[at].Start <= 6 && !sentence[at].Is(Category.Country) && !SourceNames.IsAcronym(sentence, at + 1);

    public static bool IsBody(Sentence sentence, int last) => sentence[last].Is(Category.Body) && !sentence[last].Is(Category.PlaceType);

    public static bool IsPlural(Sentence sentence, int at) => sentence[at].Sense(Category.PlaceType)?.Group == "plural";

    public static int Fineness(Sentence sentence, PlaceIndex index, int at, int last, string kind)
    {
        if (kind is "site" || KindOf(sentence, last) == "site") return 3;
        if (kind is "wide") return 1;
        if (kind is "side") return 1;
        if (kind.Length > 0) return 2;
        return index.Level(Normal(sentence, at, last)) switch { 0 => 0, 1 => 1, _ => IsCountry(sentence, at, last) ? 0 : 2 };
    }

    public static bool IsCountry(Sentence sentence, int at, int last) => at == last && sentence[at].Is(Category.Country);

    // Site, place or wide, for a word that is a kind of place; else empty.
    public static string KindOf(Sentence sentence, int at) => sentence[at].Sense(Category.PlaceType)?.Value ?? "";

    public static bool IsPossessive(Sentence sentence, int at)
    {
        var word = sentence.Written(at);
        return word.Length > 2 && word[^1] == 's' && word[^2] is '\'' or '’';
    }

    // A name that speaks is no place.
    public static bool IsSpeaker(Sentence sentence, int last) =>
        (sentence[last + 1].IsSpecial("aux") && (sentence[last + 2].Is(Category.Says) || sentence[last + 3].Is(Category.Says))) || sentence[last + 1].Is(Category.Says) && !sentence[last + 1].Is(Category.SplitHead) && !sentence[last + 1].Is(Category.Unit) && !sentence[last + 1].Is(Category.Reached);

    public static string Normal(Sentence sentence, int first, int last)
    {
        string name = Letters.Normalize(sentence.Text.AsSpan(sentence[first].Start, sentence[last].End - sentence[first].Start));
        if (name.EndsWith("'s", StringComparison.Ordinal)) name = name[..^2];
        return string.Join(' ', name.Split(['-', '\'', ' '], StringSplitOptions.RemoveEmptyEntries));
    }
}
