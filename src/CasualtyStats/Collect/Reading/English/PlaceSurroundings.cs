using static CasualtyStats.Collect.Reading.English.PlaceNames;

namespace CasualtyStats.Collect.Reading.English;

/// <summary>What stands around a name of a place: the words that make it where something happened, its sides, its label.</summary>
internal static class PlaceSurroundings
{
    // "The Islamic State group", "Idlib officials": the name only says whose.
    public static bool IsAdjective(Sentence sentence, PlaceIndex index, int at, int last)
    {
        if (!sentence[last + 1].IsSpecial("owner")) return false;
        return !(sentence[at - 1].IsPreposition("in") && index.Level(Normal(sentence, at, last)) is not null);
    }

    // "Syria's coastal areas", "Gaza's north".
    public static int? Coast(Sentence sentence, int at)
    {
        for (int i = at; i <= at + 2 && sentence[i].Kind == TokenKind.Word && !sentence.IsCapital(i) && !sentence[i].Is(Category.Preposition | Category.OutcomeVerb); i++)
            if (IsPlural(sentence, i) || sentence.Written(i) is "coast" or "region" or "north" or "south" or "east" or "west" or "capital" or "countryside" or "northwest" or "northeast") return i;
        return null;
    }

    // "Told a briefing in Geneva": where it was said.
    public static bool IsRoom(Sentence sentence, int first)
    {
        for (int i = first - 1; i >= Math.Max(0, first - 6); i--)
            if (sentence.Written(i) is "briefing" or "conference" or "reporters" or "journalists" or "interview") return true;
        return false;
    }

    // "Nabatieh: 11 killed", "; South governorate: 6 killed".
    public static bool IsLabel(Sentence sentence, int at, int end, bool known)
    {
        if (sentence[end + 1].IsMark('(') && sentence[end + 3].IsMark(')')) end += 3;
        // "Syria live: …".
        if (known && at == 0 && sentence.IsHeading && sentence[end + 2].IsMark(':') && sentence[end + 1].IsUnknownWord && !sentence.IsCapital(end + 1)) return true;
        if (!sentence[end + 1].IsMark(':')) return false;
        bool bullet = at == 1 && sentence[0].Mark is '•' or '-' or '–' or '—' or '*' or '·' or '▪' or '◦';
        if (!known && (at == 0 || bullet)) return end - at <= 5 && IsPlainName(sentence, at, end);
        return at == 0 || sentence[at - 1].IsMark(';') ? known || at > 0 : known && (sentence[at - 1].Mark is '•' or '-' or '–' or '*' or ':' or ',' || sentence[at - 1].Is(Category.Number));
    }

    // Nothing but words of no other meaning, written as a name.
    private static bool IsPlainName(Sentence sentence, int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (sentence[i].Kind == TokenKind.Mark ? sentence[i].Mark is not ('-' or '\'' or '’') : sentence[i].Kind != TokenKind.Word) return false;
            if (i == first && sentence[i].Is(Category.Preposition)) return false;
            if (sentence[i].Kind == TokenKind.Word && !sentence[i].IsUnknownWord && !sentence[i].Is(Category.PlaceType | Category.Direction | Category.Preposition | Category.Title)) return false;
        }
        return sentence.IsCapital(first) && char.IsLower(sentence.Written(first)[^1]) && !sentence[first].Is(Category.NotPlace);
    }

    // "In one of them, Al-Hawija, a blast": the name beside its kind.
    public static bool IsAside(Sentence sentence, int at, int last) =>
        sentence[at - 1].IsMark(',') && sentence[last + 1].IsMark(',') && (sentence[at - 2].IsSpecial("them") || sentence[at - 2].Is(Category.PlaceType) && !sentence.IsCapital(at - 2) && !sentence.IsCapital(at - 3));

    // "Were taken to the hospital in Kaya": where people were brought, not where they were harmed.
    public static bool IsDestination(Sentence sentence, int first)
    {
        bool brought = false;
        for (int i = first - 1; i >= Math.Max(0, first - 8) && sentence[i].Kind == TokenKind.Word; i--)
        {
            if (sentence[i].AnyOutcome() is not null) return brought;
            brought |= sentence.Written(i) is "taken" or "transferred" or "rushed" or "brought" or "admitted" or "transported" or "evacuated" or "referred" or "hospitalised" or "hospitalized" or "treated" or "arrived";
        }
        return brought;
    }

    // "To", "from": they lead to a place or away from it; an unknown name behind them is as often no place.
    public static bool IsToward(Sentence sentence, int first) => sentence.Written(Math.Max(0, first - 2)) is not ("close" or "next" or "adjacent") && sentence[first - 1].IsPreposition("to") || sentence[first - 1].IsPreposition("from");

    // "Northern part of the", "southern", "rural", "city centre of".
    public static int Sides(Sentence sentence, int at, out string lead)
    {
        int first = at;
        lead = "";
        if (sentence[at].Is(Category.Direction) && sentence.IsCapital(at)) lead = "";
        for (int i = at - 1; i >= Math.Max(0, at - 7); i--)
        {
            var token = sentence[i];
            if (token.Kind != TokenKind.Word && !token.IsMark('-')) break;
            if (token.Is(Category.Direction)) { first = i; lead = "side"; continue; }
            // "North-west Syria": one direction, written with a hyphen.
            if (token.IsMark('-') && lead.Length > 0 && first == i + 1 && sentence[i - 1].Is(Category.Direction)) continue;
            if (sentence.Written(i) is "part" or "centre" or "center" or "south" or "north" or "west" or "east" or "outskirts" or "desert" or "side") { first = i; lead = "side"; continue; }
            if (token.IsPreposition("of") && IsSide(sentence, i - 1)) continue;
            if (token.IsSpecial("the") && (sentence[i - 1].IsPreposition("of") && IsSide(sentence, i - 2))) continue;
            if (sentence.Written(i) is "city" && lead.Length > 0) { first = i; continue; }
            break;
        }
        // "On the road to Tawila".
        if (sentence[first - 1].IsPreposition("to") && sentence.Written(Math.Max(0, first - 2)) is "road" or "highway" or "route") (first, lead) = (first - 2, "side");
        return first;
    }

    public static bool IsSide(Sentence sentence, int at) =>
        (sentence[at].Is(Category.Direction) && sentence[at - 1].IsSpecial("the")) || sentence.Written(at) is "part" or "parts" or "centre" or "center" or "outskirts";

    public static bool IsLocated(Sentence sentence, int first, out bool target)
    {
        int at = first - 1;
        target = false;
        bool ofKind = sentence[at].IsPreposition("of") && sentence[at - 1].Is(Category.PlaceType);
        for (int guard = 0; guard < 5 && at >= 0; guard++, at--)
        {
            var token = sentence[at];
            // "Rebel-held Idlib".
            if (sentence.Written(at) is "held" or "controlled" or "run" or "occupied" && at > 1 && sentence[at - 1].IsMark('-')) { at--; continue; }
            if (sentence[at + 1].IsMark('-') && sentence[at].Kind == TokenKind.Word && !sentence[at].Is(Category.Preposition)) continue;
            if (token.IsSpecial("the") || token.IsSpecial("a") || sentence.IsCapital(at) && IsPossessive(sentence, at) || token.Is(Category.PlaceType | Category.Direction) || token.IsPreposition("of") && sentence[at - 1].Is(Category.PlaceType)) continue;
            break;
        }
        var before = sentence[at];
        if (before.Is(Category.Cause)) target = true;
        if (ofKind && !(before.IsPreposition("on"))) return true;
        // "An attack by the forces on Saturday on the city of X".
        if (ofKind && !sentence[at - 1].Is(Category.Cause | Category.OutcomeNoun | Category.Unit | Category.Event)) return target = true;
        if (before.Sense(Category.Preposition)?.Value is "on" or "of" && (sentence[at - 1].Is(Category.Cause | Category.OutcomeNoun | Category.Unit | Category.Event) || sentence[at - 1].IsSpecial("war") || sentence.Written(Math.Max(0, at - 1)) is "assault" or "invasion") || sentence.Written(Math.Max(0, at)) is "assault" or "offensive" or "invasion" or "siege" or "struck" or "hit" or "raided" or "stormed" or "attacked" or "overran" or "raiding" or "storming" or "attacking" or "targeted" or "bombed" or "shelled" or "targeting" or "hitting" or "striking" or "damaged")
        {
            target = true;
            return true;
        }
        if (sentence[at].Sense(Category.Preposition)?.Value is "in" or "at" or "on" or "near" or "inside" or "outside" or "across" or "around" or "to" or "from" or "off" || sentence[at].IsPreposition("for") && sentence.Written(Math.Max(0, at - 1)) is "heading" or "bound" or "headed" || before.Is(Category.Qualifier)) return !before.IsPreposition("on") || target;
        return sentence[at].IsPreposition("of") && (sentence[at - 1].Is(Category.Direction) || sentence[at - 1].Is(Category.PlaceType)) || sentence.Written(Math.Max(0, at)) is "throughout" or "around" or "around";
    }

    // "East of Idlib": the name only gives a bearing.
    public static bool IsBearing(Sentence sentence, int first) =>
        sentence[first - 1].IsPreposition("of") && sentence[first - 2].Is(Category.Direction) && !sentence[first - 3].IsSpecial("the") || IsAtStake(sentence, first);

    // "As they vie for control of the state capital": what they fight for, not where the dead were.
    private static bool IsAtStake(Sentence sentence, int first)
    {
        int of = sentence[first - 1].IsSpecial("the") ? first - 2 : first - 1;
        return of > 0 && sentence[of].IsPreposition("of") && sentence.Written(of - 1) is "control" or "capture" or "recapture" or "seizure";
    }

    public static bool IsToll(Sentence sentence, int at) => sentence[at].Is(Category.Toll | Category.Reached) || sentence[at].Is(Category.Direction);
}
