using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.English;

/// <summary>Reads the places of an English sentence: names after "in", "at", "near", lists, sides, kinds ("village", "district") and possessives.</summary>
/// <remarks>
/// A name is a run of capitals that is no source, month or person; the gazetteer's own names count wherever they stand.
/// "Northern part of the Gaza Strip" and "Saudi Hospital in El-Fasher" are one phrase; in "east of Idlib" the name only
/// says where something lies.
/// </remarks>
internal static class EnglishPlaces
{
    private static readonly HashSet<string> Sites = new(StringComparer.OrdinalIgnoreCase) { "hospital", "school", "church", "mosque", "market", "camp", "neighbourhood", "neighborhood", "suburb", "crossing", "prison", "street", "station" };
    private static readonly HashSet<string> Wide = new(StringComparer.OrdinalIgnoreCase) { "governorate", "province", "state", "region", "district", "county", "oblast", "countryside", "governorates", "provinces", "states", "regions", "districts", "mountains" };

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
        if (sentence[at + 1].IsMark('-') && sentence.Written(at + 2) is "held" or "controlled" && sentence[at + 3].Kind == TokenKind.Word) last = at + 3;
        else if (sentence.Written(at) is "areas" or "districts" or "territory" or "parts")
        {
            for (int i = at + 1; i <= at + 5 && last == at; i++)
                if (sentence.Written(i) is "control" or "controls" or "controlled") last = i;
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

    private static PlaceFound? Place(Sentence sentence, PlaceIndex index, int at, bool excluded, out int past)
    {
        past = at;
        if (!IsNameStart(sentence, at)) return null;
        int last = NameEnd(sentence, index, at);
        past = last;
        bool speaks = IsSpeaker(sentence, last);
        if (IsAdjective(sentence, index, at, last)) return null;
        if (speaks && !sentence[at - 1].IsPreposition("in") || IsBody(sentence, last)) return null;
        int listEnd = List(sentence, index, last);
        int end = Kind(sentence, listEnd, out string kind);
        // "The Damascus suburb of Hamouriyeh": the name that follows is meant.
        bool part = kind is "neighbourhood" or "neighborhood" or "quarter" or "district" or "area" or "market" or "camp" or "hospital" or "school";
        int whole = -1;
        if (end > last && sentence[end + 1].IsPreposition("of") && IsNameStart(sentence, end + 2))
        {
            if (!part) return null;
            whole = NameEnd(sentence, index, end + 2);
        }
        if (!IsName(sentence, index, at, last)) return null;
        if (kind.Length > 0) end = KindList(sentence, index, end, ref listEnd);
        if (sentence.Written(end + 1) is "included") return null;
        int first = Sides(sentence, at, out string lead);
        bool known = index.Level(Normal(sentence, at, last)) is not null;
        bool located = IsLocated(sentence, first, out bool target);
        bool possessive = IsPossessive(sentence, last);
        bool typed = kind.Length > 0 || lead.Length > 0;
        bool country = IsCountry(sentence, at, last);
        bool label = IsLabel(sentence, at, end, known || typed || country);
        if (possessive && country && Coast(sentence, last + 1) is { } coast) return new(sentence.Span(first, past = coast), 1, (first, coast)) { Core = sentence.Span(first, coast), Container = new(sentence[at].Start, sentence[last].End - 2), IsExcluded = excluded };
        bool dateline = at == 0 && sentence[last + 1].Mark is '-' or '–' or '—' && !sentence[last].Touches(sentence[last + 1]);
        bool subject = country && at == 0 && sentence[last + 1].IsMark(',');
        if (sentence.Written(first - 2) is "based" && sentence[first - 1].IsPreposition("in") || sentence.Written(first - 3) is "based") return null;
        if (located && IsToward(sentence, first) && !(known || typed || country)) return null;
        if (!(located || label || typed || dateline || subject || country && possessive && sentence.IsCapital(last + 1) || (known && (possessive || at == 0 && last + 1 == sentence.Count)) || (possessive && IsToll(sentence, last + 1)))) return null;
        if (located && IsRoom(sentence, first)) return null;
        // "In Pakistan's Peshawar": the name that follows is meant.
        if (possessive && located && IsNameStart(sentence, last + 1) && !IsToll(sentence, last + 1)) return null;
        if (possessive && !known && !IsCountry(sentence, at, last) && !IsToll(sentence, last + 1)) return null;
        int fineness = Fineness(sentence, index, at, last, kind.Length > 0 ? kind : lead);
        var container = Container(sentence, index, end, fineness, out int outerLast);
        if (whole > 0) (container, outerLast, fineness) = (new(sentence[end + 2].Start, sentence[whole].End), whole, 3);
        bool joins = container is not null && fineness == 3;
        int spanEnd = possessive && end == last ? sentence[last].End - 2 : sentence[joins ? outerLast : end].End;
        int coreEnd = possessive && end == last ? sentence[last].End - 2 : sentence[listEnd > last ? end : last].End;
        past = container is not null ? outerLast : end;
        return new(new(sentence[first].Start, spanEnd), fineness, (first, past))
        {
            Core = new(sentence[listEnd > last ? first : at].Start, coreEnd),
            Container = container, IsTarget = target, IsLabel = label, IsBearing = speaks || IsBearing(sentence, first) || (possessive && country && !IsToll(sentence, last + 1)) || dateline, IsDateline = dateline, IsExcluded = excluded,
        };
    }

    private static bool IsNameStart(Sentence sentence, int at)
    {
        var token = sentence[at];
        if (token.Kind != TokenKind.Word || !sentence.IsCapital(at) || token.Is(Category.Actor)) return false;
        if ((at > 0 || sentence[1].IsMark('-') && sentence[0].Touches(sentence[1])) && sentence.Written(at) is "As" or "Al" or "El" or "Ad" or "Ar" or "An" or "Ash" or "Az" && sentence.IsCapital(sentence[at + 1].IsMark('-') ? at + 2 : at + 1)) return true;
        if (token.Is(Category.Month | Category.Weekday | Category.DayWord | Category.Title | Category.Number | Category.According | Category.Qualifier | Category.Negation | Category.Dozens | Category.Vague)) return false;
        if (token.Is(Category.Preposition | Category.Clause | Category.And | Category.SourceAnaphor | Category.All) || token.Is(Category.Special)) return false;
        if (token.Is(Category.Direction) && at == 0 && !(sentence.IsCapital(1) && sentence[1].Lexeme is null or { Categories: Category.None })) return false;
        return !(token.Is(Category.Person | Category.Victim | Category.OutcomeVerb | Category.OutcomeAfter | Category.OutcomeNoun | Category.Toll | Category.Cause));
    }

    // "Mosque", "DAILY SITUATION REPORT", "Radio Free Asia" are no names of places.
    private static bool IsName(Sentence sentence, PlaceIndex index, int at, int last)
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

    // "The Islamic State group", "Idlib officials": the name only says whose.
    private static bool IsAdjective(Sentence sentence, PlaceIndex index, int at, int last)
    {
        if (sentence.Written(last + 1) is not ("group" or "forces" or "fighters" or "militants" or "army" or "troops" or "government" or "police" or "officials" or "jihadists" or "movement" or "warplanes" or "militia" or "residents")) return false;
        return !(sentence[at - 1].IsPreposition("in") && index.Level(Normal(sentence, at, last)) is not null);
    }

    // "Syria's coastal areas", "Gaza's north".
    private static int? Coast(Sentence sentence, int at)
    {
        for (int i = at; i <= at + 2 && sentence[i].Kind == TokenKind.Word && !sentence.IsCapital(i) && !sentence[i].Is(Category.Preposition | Category.OutcomeVerb); i++)
            if (IsPlural(sentence.Written(i)) || sentence.Written(i) is "coast" or "region" or "north" or "south" or "east" or "west" or "capital" or "countryside" or "northwest" or "northeast") return i;
        return null;
    }

    // "Told a briefing in Geneva": where it was said.
    private static bool IsRoom(Sentence sentence, int first)
    {
        for (int i = first - 1; i >= Math.Max(0, first - 6); i--)
            if (sentence.Written(i) is "briefing" or "conference" or "reporters" or "journalists" or "interview") return true;
        return false;
    }

    // "Nabatieh: 11 killed", "; South governorate: 6 killed".
    private static bool IsLabel(Sentence sentence, int at, int end, bool known)
    {
        if (sentence[end + 1].IsMark('(') && sentence[end + 3].IsMark(')')) end += 3;
        if (!sentence[end + 1].IsMark(':')) return false;
        if (at == 0 && !known) return end <= 3 && sentence[at].IsUnknownWord && char.IsLower(sentence.Written(at)[^1]);
        return at == 0 || sentence[at - 1].IsMark(';') ? known || at > 0 : known && (sentence[at - 1].Mark is '•' or '-' or '–' or '*' or ':' or ',' || sentence[at - 1].Is(Category.Number));
    }

    // "To", "from": they lead to a place or away from it; an unknown name behind them is as often no place.
    private static bool IsToward(Sentence sentence, int first) => sentence[first - 1].IsPreposition("to") || sentence[first - 1].IsPreposition("from");

    /// <summary>A line, or its value, that is nothing but a name: "Bekaa", "Goma and surroundings".</summary>
    /// <param name="sentence">The line.</param>
    /// <param name="from">First token of the value; 0 for a heading, where only words of no other meaning are a name.</param>
    public static PlaceFound? Whole(Sentence sentence, int from)
    {
        int last = sentence.Count - 1;
        while (last > from && sentence[last].Kind == TokenKind.Mark) last--;
        if (last < from || last - from > 5 || !sentence.IsCapital(from)) return null;
        for (int i = from; from == 0 && i <= last; i++)
            if (sentence[i].Kind == TokenKind.Word ? sentence[i].Categories is not Category.None && !sentence[i].Is(Category.PlaceType | Category.Direction | Category.And) || !sentence.IsCapital(i) && !sentence[i].Is(Category.And) && !sentence[i].Is(Category.PlaceType) || last - from > 3 : !sentence[i].IsMark('-')) return null;
        return new(sentence.Span(from, last), 1, (from, last)) { Core = sentence.Span(from, last) };
    }

    private static int NameEnd(Sentence sentence, PlaceIndex index, int at)
    {
        int last = at;
        for (int i = at + 1; i < sentence.Count && i < at + 8; i++)
        {
            if (IsPossessive(sentence, i - 1)) break;
            if (sentence[i].IsMark('-') && sentence[i - 1].Touches(sentence[i]) && sentence[i].Touches(sentence[i + 1]) && sentence.IsCapital(i + 1)) continue;
            if (sentence[i].IsMark('.') && sentence[i - 1].End - sentence[i - 1].Start <= 2 && sentence.IsCapital(i + 1)) continue;
            if (sentence.Written(i) is "ez" or "al" or "el" or "az" or "es" or "as" or "ash" && sentence[i + 1].IsMark('-') && sentence.IsCapital(i + 2)) { i++; continue; }
            if (sentence.Written(i) is "of" or "de" or "el" or "al" or "bin" or "ez" or "az" && sentence.IsCapital(i + 1) && index.Level(Normal(sentence, at, i - 1)) is null && sentence.Written(i) is not "of") continue;
            if (sentence.Written(i) is "of" && Sites.Contains(sentence.Written(i - 1).ToString()) && sentence.IsCapital(i + 1)) continue;
            if (!sentence.IsCapital(i) || sentence[i].Is(Category.Month | Category.Weekday | Category.Person | Category.Title)) break;
            last = i;
        }
        return last;
    }

    // "Turkey and Syria", "Donetsk and Luhansk": names that one kind or one preposition governs.
    private static int List(Sentence sentence, PlaceIndex index, int last)
    {
        int end = last;
        for (int guard = 0; guard < 6; guard++)
        {
            int next = end + 1;
            bool comma = sentence[next].IsMark(',');
            if (!(sentence[next].Is(Category.And) || comma)) break;
            if (comma && sentence[next + 1].Is(Category.And)) next++;
            while (sentence[next + 1].Is(Category.Direction) && !sentence.IsCapital(next + 1) && IsNameStart(sentence, next + 2)) next++;
            if (!IsNameStart(sentence, next + 1) || IsPossessive(sentence, end)) break;
            int other = NameEnd(sentence, index, next + 1);
            bool closes = comma && sentence[next].IsMark(',') && !ClosesList(sentence, index, other);
            if (closes || IsSpeaker(sentence, other) || sentence[other + 1].IsSpecial("aux") && !comma && index.Level(Normal(sentence, next + 1, other)) is null) break;
            end = other;
        }
        return end;
    }

    private static bool ClosesList(Sentence sentence, PlaceIndex index, int at)
    {
        for (int i = at + 1, names = 0; i < sentence.Count && names < 6; names++)
        {
            if (sentence[i].Is(Category.And)) return IsNameStart(sentence, i + 1);
            if (!sentence[i].IsMark(',') || !IsNameStart(sentence, i + 1)) return false;
            i = NameEnd(sentence, index, i + 1) + 1;
        }
        return false;
    }

    private static int Kind(Sentence sentence, int last, out string kind)
    {
        kind = "";
        if (sentence[last].Is(Category.PlaceType)) kind = sentence.Written(last).ToString();
        if (IsPossessive(sentence, last)) return last;
        int end = last;
        for (int i = last + 1; i <= last + 3; i++)
        {
            if (sentence[i].Kind != TokenKind.Word || !(sentence[i].Is(Category.PlaceType) || IsPlural(sentence.Written(i)) || (sentence.Written(i) is "border" or "refugee" or "local" && sentence[i + 1].Is(Category.PlaceType)))) break;
            end = i;
            kind = sentence.Written(i).ToString();
        }
        return end;
    }

    // "White Nile state and the Kordofan region", "Idlib governorate and the town of Atareb": each name with its own kind.
    private static int KindList(Sentence sentence, PlaceIndex index, int end, ref int listEnd)
    {
        if (!sentence[end + 1].Is(Category.And)) return end;
        int next = sentence[end + 2].IsSpecial("the") ? end + 3 : end + 2;
        if (sentence[next].Is(Category.PlaceType) && sentence[next + 1].IsPreposition("of") && IsNameStart(sentence, next + 2)) return listEnd = NameEnd(sentence, index, next + 2);
        if (!IsNameStart(sentence, next)) return end;
        int other = Kind(sentence, NameEnd(sentence, index, next), out string kind);
        if (kind.Length == 0 || !sentence[other].Is(Category.PlaceType)) return end;
        return listEnd = other;
    }

    private static bool IsBody(Sentence sentence, int last) =>
        sentence.Written(last).TrimEnd("'’s") is "Observatory" or "Ministry" or "Network" or "Agency" or "Army" or "Force" or "Office" or "Organization" or "Organisation" or "Committee" or  "Support" or "Nation" or "Defence" or "Defense" or "Database" or "Government" or "Service" or "Watch" or "Group" or "Fund" or "News" or "Times" or "Radio" or "Television" or "Council" or "Union" or "Nations" or "Party" or "Forces" or "Front" or "Movement" or "Command" or "Crescent" or "Cross" or "Brigade" or "Brigades" or "Asia" or "Mission";

    private static bool IsPlural(ReadOnlySpan<char> word) => word is "regions" or "governorates" or "provinces" or "districts" or "states" or "cities" or "towns" or "villages" or "camps" or "neighbourhoods" or "neighborhoods" or "areas" or "mountains";

    // "Northern part of the", "southern", "rural", "city centre of".
    private static int Sides(Sentence sentence, int at, out string lead)
    {
        int first = at;
        lead = "";
        if (sentence[at].Is(Category.Direction) && sentence.IsCapital(at)) lead = "";
        for (int i = at - 1; i >= Math.Max(0, at - 7); i--)
        {
            var token = sentence[i];
            if (token.Kind != TokenKind.Word && !token.IsMark('-')) break;
            if (token.Is(Category.Direction)) { first = i; lead = "side"; continue; }
            if (sentence.Written(i) is "part" or "centre" or "center" or "south" or "north" or "west" or "east" or "outskirts" or "desert" or "side") { first = i; lead = "side"; continue; }
            if (token.IsPreposition("of") && IsSide(sentence, i - 1)) continue;
            if (token.IsSpecial("the") && (sentence[i - 1].IsPreposition("of") && IsSide(sentence, i - 2))) continue;
            if (sentence.Written(i) is "city" && lead.Length > 0) { first = i; continue; }
            break;
        }
        return first;
    }

    private static bool IsSide(Sentence sentence, int at) =>
        (sentence[at].Is(Category.Direction) && sentence[at - 1].IsSpecial("the")) || sentence.Written(at) is "part" or "parts" or "centre" or "center" or "outskirts";

    private static bool IsLocated(Sentence sentence, int first, out bool target)
    {
        int at = first - 1;
        target = false;
        bool ofKind = sentence[at].IsPreposition("of") && sentence[at - 1].Is(Category.PlaceType);
        for (int guard = 0; guard < 5 && at >= 0; guard++, at--)
        {
            var token = sentence[at];
            if (token.IsSpecial("the") || token.IsSpecial("a") || sentence.IsCapital(at) && IsPossessive(sentence, at) || token.Is(Category.PlaceType | Category.Direction) || token.IsPreposition("of") && sentence[at - 1].Is(Category.PlaceType)) continue;
            break;
        }
        var before = sentence[at];
        if (before.Is(Category.Cause)) target = true;
        if (ofKind && !(before.IsPreposition("on"))) return true;
        if (before.Sense(Category.Preposition)?.Value is "on" or "of" && (sentence[at - 1].Is(Category.Cause | Category.OutcomeNoun | Category.Unit | Category.Event) || sentence[at - 1].IsSpecial("war") || sentence.Written(Math.Max(0, at - 1)) is "assault" or "invasion") || sentence.Written(Math.Max(0, at)) is "assault" or "offensive" or "invasion" or "siege" or "struck" or "hit" or "targeted" or "bombed" or "shelled" or "targeting" or "hitting" or "striking" or "damaged")
        {
            target = true;
            return true;
        }
        if (sentence[at].Sense(Category.Preposition)?.Value is "in" or "at" or "on" or "near" or "inside" or "outside" or "across" or "around" or "to" or "from" or "off" || before.Is(Category.Qualifier)) return !before.IsPreposition("on") || target;
        return sentence[at].IsPreposition("of") && (sentence[at - 1].Is(Category.Direction) || sentence[at - 1].Is(Category.PlaceType)) || sentence.Written(Math.Max(0, at)) is "throughout" or "around" or "around";
    }

    // "East of Idlib": the name only gives a bearing.
    private static bool IsBearing(Sentence sentence, int first) =>
        sentence[first - 1].IsPreposition("of") && sentence[first - 2].Is(Category.Direction) && !sentence[first - 3].IsSpecial("the");

    private static TextSpan? Container(Sentence sentence, PlaceIndex index, int end, int fineness, out int last)
    {
        last = end;
        int at = end + 1;
        if (sentence[at].IsMark(',') || sentence[at].IsMark('(')) at++;
        if (sentence[at].IsPreposition("in")) at++;
        if (at == end + 1) return null;
        while (sentence[at].IsSpecial("the") || sentence[at].Is(Category.Direction)) at++;
        if (!IsNameStart(sentence, at)) return null;
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
        if (fineness <= 1 && !Wide.Contains(outer) && !IsCountry(sentence, at, name)) { last = end; return null; }
        return new(sentence[at].Start, sentence[name].End - (IsPossessive(sentence, name) ? 2 : 0));
    }

    private static int Fineness(Sentence sentence, PlaceIndex index, int at, int last, string kind)
    {
        if (Sites.Contains(kind) || Sites.Contains(sentence.Written(last).ToString())) return 3;
        if (Wide.Contains(kind)) return 1;
        if (kind is "side") return 1;
        if (kind.Length > 0) return 2;
        return index.Level(Normal(sentence, at, last)) switch { 0 => 0, 1 => 1, _ => IsCountry(sentence, at, last) ? 0 : 2 };
    }

    private static bool IsCountry(Sentence sentence, int at, int last) =>
        Letters.Normalize(sentence.Text.AsSpan(sentence[at].Start, sentence[last].End - sentence[at].Start)).Replace("'s", "", StringComparison.Ordinal) is "syria" or "lebanon" or "gaza" or "west bank" or "israel" or "turkey" or "türkiye"
            or "sudan" or "ukraine" or "yemen" or "iraq" or "jordan" or "libya" or "myanmar" or "afghanistan" or "somalia" or "ethiopia" or "iran" or "palestine" or "gaza strip" or "darfur" or "russia" or "egypt" or "pakistan" or "india" or "morocco" or "tunisia" or "algeria" or "south sudan" or "chad" or "mali" or "niger" or "nigeria" or "drc" or "democratic republic of the congo" or "burkina faso" or "saudi arabia" or "haiti" or "mexico" or "colombia" or "armenia" or "azerbaijan" or "kuwait" or "qatar" or "bahrain" or "oman" or "mozambique" or "kenya" or "cameroon" or "bangladesh";

    private static bool IsPossessive(Sentence sentence, int at)
    {
        var word = sentence.Written(at);
        return word.Length > 2 && word[^1] == 's' && word[^2] is '\'' or '’';
    }

    private static bool IsToll(Sentence sentence, int at) => sentence[at].Is(Category.Toll | Category.Reached) || sentence[at].Is(Category.Direction);

    // A name that speaks is no place.
    private static bool IsSpeaker(Sentence sentence, int last) =>
        (sentence[last + 1].IsSpecial("aux") && (sentence[last + 2].Is(Category.Says) || sentence[last + 3].Is(Category.Says))) || sentence[last + 1].Is(Category.Says) && !sentence[last + 1].Is(Category.SplitHead) && !sentence[last + 1].Is(Category.Unit) && !sentence[last + 1].Is(Category.Reached);

    private static string Normal(Sentence sentence, int first, int last)
    {
        string name = Letters.Normalize(sentence.Text.AsSpan(sentence[first].Start, sentence[last].End - sentence[first].Start));
        if (name.EndsWith("'s", StringComparison.Ordinal)) name = name[..^2];
        return string.Join(' ', name.Split(['-', '\'', ' '], StringSplitOptions.RemoveEmptyEntries));
    }
}
