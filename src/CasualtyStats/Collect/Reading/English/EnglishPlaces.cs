using CasualtyStats.Model;
using static CasualtyStats.Collect.Reading.English.PlaceNames;
using static CasualtyStats.Collect.Reading.English.PlaceSurroundings;

namespace CasualtyStats.Collect.Reading.English;

/// <summary>Reads the places of an English sentence: names after "in", "at", "near", lists, sides, kinds ("village", "district") and possessives.</summary>
/// <remarks>
/// A name is a run of capitals that is no source, month or person; the gazetteer's own names count wherever they stand.
/// "Northern part of the Gaza Strip" and "Saudi Hospital in El-Fasher" are one phrase; in "east of Idlib" the name only
/// says where something lies.
/// </remarks>
internal static class EnglishPlaces
{
    /// <summary>Adds the mentions in order.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="index">The gazetteer's names.</param>
    /// <param name="found">Where they go.</param>
    public static void Read(Sentence sentence, PlaceIndex index, List<PlaceFound> found)
    {
        bool excluded = false;
        for (int at = 0; at < sentence.Count;)
        {
            if (sentence[at].Is(Category.Excluding)) excluded = true;
            if (sentence[at].IsMark(';')) excluded = false;
            var place = Held(sentence, at, excluded, out int last) ?? Place(sentence, index, at, excluded, out last);
            if (place is not null) found.Add(place);
            at = Math.Max(last, at) + 1;
        }
    }

    // "Government-held areas", "the rebel-held northwest", "areas under government control".
    private static PlaceFound? Held(Sentence sentence, int at, bool excluded, out int last)
    {
        last = at;
        if (sentence[at + 1].IsMark('-') && sentence.Written(at + 2) is "held" or "controlled" && sentence[at + 3].Kind == TokenKind.Word)
        {
            // "Rebel-held Idlib": the name itself is the place.
            if (sentence.IsCapital(at + 3)) { last = at + 2; return null; }
            // "Rebel-held areas in Idlib": the name that follows says more.
            if (sentence[at + 4].Sense(Category.Preposition)?.Value is "in" or "of" && (sentence.IsCapital(at + 5) || sentence[at + 5].Is(Category.Direction) && sentence.IsCapital(at + 6))) { last = at + 3; return null; }
            last = at + 3;
        }
        else if (sentence.Written(at) is "areas" or "districts" or "territory" or "parts")
        {
            for (int i = at + 1; i <= at + 5 && last == at; i++)
                if (sentence.Written(i) is "control" or "controls" or "controlled") last = i;
        }
        else if (PartOf(sentence, at, excluded) is { } part)
        {
            last = part.Tokens.Last;
            return part;
        }
        else if (sentence[at].Is(Category.Direction) && sentence[at - 1].IsSpecial("the") && sentence[at - 2].IsPreposition("in") && !sentence.IsCapital(at))
        {
            int end = sentence[at + 1].IsMark('-') ? at + 2 : at;
            if (sentence[end + 1].IsPreposition("of") || sentence.IsCapital(end + 1) || sentence[end + 1].Is(Category.PlaceType)) return null;
            return new(sentence.Span(at, end), 1, (at, last = end)) { Core = sentence.Span(at, end), IsExcluded = excluded };
        }
        if (last == at || sentence[at].Kind != TokenKind.Word) { last = at; return null; }
        while (sentence[last].Is(Category.Direction) && sentence.IsCapital(last + 1)) last++;
        var span = sentence.Span(at, last);
        return new(span, 1, (at, last)) { Core = sentence.IsCapital(last) ? sentence[last].Span : span, IsExcluded = excluded };
    }

    // "In the south of the province", "to the east of the city": a part of what was named before.
    private static PlaceFound? PartOf(Sentence sentence, int at, bool excluded)
    {
        if (!sentence[at].Is(Category.Direction) || sentence.IsCapital(at) || !sentence[at - 1].IsSpecial("the") || !(sentence[at - 2].Sense(Category.Preposition)?.Value is "in" or "from" or "across")) return null;
        if (!sentence[at + 1].IsPreposition("of") || !sentence[at + 2].IsSpecial("the") || sentence.Written(at + 3) is not ("country" or "province" or "governorate" or "city" or "enclave" or "strip" or "territory" or "region" or "district" or "state" or "capital" or "town" or "island" or "county" or "oblast") || sentence[at + 4].IsPreposition("of")) return null;
        var span = sentence.Span(at, at + 3);
        return new(span, 1, (at, at + 3)) { Core = span, IsExcluded = excluded };
    }

    private static PlaceFound? Place(Sentence sentence, PlaceIndex index, int at, bool excluded, out int past)
    {
        past = at;
        if (!IsNameStart(sentence, at)) return null;
        int last = NameEnd(sentence, index, at);
        past = last;
        bool speaks = IsSpeaker(sentence, last);
        if (IsAdjective(sentence, index, at, last)) return null;
        // "The home of the X family": whose, not where.
        if (sentence.Written(last + 1) is "country" or "nation" or "republic" or "kingdom" or "family" or "families" or "clan" or "tribe" or "household" or "brothers") return null;
        if (speaks && !sentence[at - 1].IsPreposition("in") || IsBody(sentence, last)) return null;
        int listEnd = List(sentence, index, last);
        int end = Kind(sentence, listEnd, out string kind);
        // "The Damascus suburb of Hamouriyeh": the name that follows is meant.
        bool part = kind is "site" || sentence.Written(end) is "district" or "area";
        int whole = -1;
        if (end > last && sentence[end + 1].IsPreposition("of") && IsNameStart(sentence, end + 2))
        {
            if (!part) return null;
            whole = NameEnd(sentence, index, end + 2);
        }
        if (!IsName(sentence, index, at, last)) return null;
        // "A Myanmar village": the land only describes it.
        if (end > listEnd && listEnd == last && IsCountry(sentence, at, last) && KindOf(sentence, end) is "place" && !sentence.IsCapital(end)) (end, kind) = (last, "");
        // "Outside a Kabul hospital": one of the town's, with no name of its own.
        if (end > listEnd && listEnd == last && kind is "site" && sentence[at - 1].IsSpecial("a") && !sentence.IsCapital(end) && index.Level(Normal(sentence, at, last)) is not null) (end, kind) = (last, "");
        if (kind.Length > 0) end = KindList(sentence, index, end, ref listEnd);
        if (sentence.Written(end + 1) is "included") return null;
        int first = Sides(sentence, at, out string lead);
        bool known = index.Level(Normal(sentence, at, last)) is not null;
        bool located = IsLocated(sentence, first, out bool target) || IsAside(sentence, at, last) || (known || IsCountry(sentence, at, last)) && sentence.IsHeading && sentence[first - 1].IsPreposition("for");
        bool possessive = IsPossessive(sentence, last);
        bool typed = kind.Length > 0 || lead.Length > 0;
        bool country = IsCountry(sentence, at, last);
        bool label = IsLabel(sentence, at, end, known || typed || country);
        if (possessive && country && Coast(sentence, last + 1) is { } coast) return new(sentence.Span(first, past = coast), 1, (first, coast)) { Core = sentence.Span(first, coast), Container = new(sentence[at].Start, sentence[last].End - 2), IsExcluded = excluded };
        bool dateline = at == 0 && sentence[last + 1].Mark is '-' or '–' or '—' && !sentence[last].Touches(sentence[last + 1]);
        // "Idlib had the most deaths".
        bool subject = country && at == 0 && sentence[last + 1].IsMark(',') || known && at == 0 && sentence.Written(last + 1) is "had" or "has" or "saw" or "witnessed" && sentence[last + 2].IsSpecial("the") || at == 0 && Suffers(sentence, listEnd + 1);
        if (sentence.Written(first - 2) is "based" && sentence[first - 1].IsPreposition("in") || sentence.Written(first - 3) is "based") return null;
        if (located && IsToward(sentence, first) && !(known || typed || country)) return null;
        if (!(located || label || typed || dateline || subject || country && possessive && sentence.IsCapital(last + 1) || (known && (possessive || at == 0 && last + 1 == sentence.Count)) || (possessive && IsToll(sentence, last + 1)))) return null;
        if (located && IsRoom(sentence, first)) return null;
        // "Colleagues in IOM": a body's short name.
        if (at == last && at > 0 && !known && !country && !typed && SourceNames.IsAcronym(sentence, at) && sentence[at].End - sentence[at].Start <= 6 && !sentence.IsHeading) return null;
        // "In Pakistan's Peshawar": the name that follows is meant.
        if (possessive && located && IsNameStart(sentence, last + 1) && !IsToll(sentence, last + 1)) return null;
        if (possessive && !known && !IsCountry(sentence, at, last) && (!IsToll(sentence, last + 1) || SourceNames.IsShortName(sentence, at, last))) return null;
        int fineness = Fineness(sentence, index, at, last, kind.Length > 0 ? kind : lead);
        var container = Container(sentence, index, end, fineness, out int outerLast);
        if (whole > 0) (container, outerLast, fineness) = (new(sentence[end + 2].Start, sentence[whole].End), whole, 3);
        bool joins = container is not null && fineness == 3 && !sentence[end + 1].IsMark(',');
        int spanEnd = possessive && end == last ? sentence[last].End - 2 : sentence[joins ? outerLast : end].End;
        int coreEnd = possessive && end == last ? sentence[last].End - 2 : sentence[listEnd > last ? end : last].End;
        past = container is not null ? outerLast : end;
        return new(new(sentence[first].Start, spanEnd), fineness, (first, past))
        {
            Core = new(sentence[listEnd > last ? first : at].Start, coreEnd),
            Container = container, IsTarget = target, IsLabel = label, IsBearing = speaks || IsBearing(sentence, first) || (possessive && country && !IsToll(sentence, last + 1)) || dateline || IsDestination(sentence, first), IsDateline = dateline, IsExcluded = excluded,
        };
    }

    // "Sennar again leads the list: 81 killed", "Homs and Hama together lost 47": a place as the subject of its figures.
    private static bool Suffers(Sentence sentence, int at)
    {
        for (int i = at; i <= at + 3 && sentence[i].Kind == TokenKind.Word; i++)
        {
            var word = sentence.Written(i);
            if (word is "heads" or "leads" or "tops" or "fared" or "follows" or "followed" or "suffered" or "accounted" or "accounts" or "remains" or "remained") return true;
            if (word is "lost" or "saw" or "witnessed" or "registered") return i + 1 < sentence.Count && (NumeralReader.Read(sentence, i + 1, out _) is not null || sentence[i + 1].Is(Category.Qualifier) || sentence[i + 1].IsSpecial("the"));
            if (!(word is "again" or "alone" or "taken" or "together" or "still" or "has" or "have" or "also")) return false;
        }
        return false;
    }

    /// <summary>A line, or its value, that is nothing but a name: "Bekaa", "Goma and surroundings".</summary>
    /// <param name="sentence">The line.</param>
    /// <param name="from">First token of the value; 0 for a heading, where only words of no other meaning are a name.</param>
    /// <param name="until">Its last token; less than 0 for the end of the line.</param>
    public static PlaceFound? Whole(Sentence sentence, int from, int until = -1)
    {
        int last = until < 0 ? sentence.Count - 1 : until;
        while (last > from && sentence[last].Kind == TokenKind.Mark) last--;
        if (last < from || last - from > 5 || !sentence.IsCapital(from)) return null;
        for (int i = from; from == 0 && i <= last; i++)
            if (sentence[i].Kind == TokenKind.Word ? sentence[i].Categories is not Category.None && !sentence[i].Is(Category.PlaceType | Category.Direction | Category.And) || !sentence.IsCapital(i) && !sentence[i].Is(Category.And) && !sentence[i].Is(Category.PlaceType) || last - from > 3 : !sentence[i].IsMark('-')) return null;
        return new(sentence.Span(from, last), 1, (from, last)) { Core = sentence.Span(from, last) };
    }

    private static TextSpan? Container(Sentence sentence, PlaceIndex index, int end, int fineness, out int last)
    {
        last = end;
        int at = end + 1;
        if (sentence[at].IsMark(',') || sentence[at].IsMark('(')) at++;
        if (sentence[at].IsPreposition("in")) at++;
        if (at == end + 1) return null;
        while (sentence[at].IsSpecial("the") || sentence[at].Is(Category.Direction)) at++;
        if (!IsNameStart(sentence, at) || IsShort(sentence, at)) return null;
        int name = NameEnd(sentence, index, at);
        if (IsSpeaker(sentence, name)) return null;
        if (IsPossessive(sentence, name) && IsNameStart(sentence, name + 1))
        {
            int inner = NameEnd(sentence, index, name + 1);
            last = Kind(sentence, inner, out _);
            return new(sentence[name + 1].Start, sentence[last].End);
        }
        last = Kind(sentence, name, out string outer);
        // "Hama province, in the Salamiyeh area": the second is the finer one.
        if (fineness <= 1 && outer is not "wide" && !IsCountry(sentence, at, name)) { last = end; return null; }
        return new(sentence[at].Start, sentence[name].End - (IsPossessive(sentence, name) ? 2 : 0));
    }
}
