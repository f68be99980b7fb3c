using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.English;

/// <summary>Reads totals whose outcome stands before the number: "the death toll rose to 27", "the wounded were 225", "Killed: 5,087".</summary>
internal sealed class TollReader(Sentence sentence, List<Quantity> quantities)
{
    private const int Farthest = 34, FarthestRise = 70, LongestLabel = 7;

    /// <summary>The outcome of a number that ends a toll, or null.</summary>
    /// <param name="quantity">The number.</param>
    public FoundOutcome? Find(Quantity quantity)
    {
        int link = quantity.First - 1;
        if (link < 0) return null;
        if (sentence[link].IsMark(':')) return Label(quantity, link);
        if (sentence[link].IsPreposition("of") && sentence[link - 1].Sense(Category.Toll)?.Outcome is { } of && quantity.Head is HeadKind.Bare or HeadKind.Person) return new("en.toll", of, link - 1, quantity.Last);
        bool direct = IsSubject(link);
        bool copula = sentence[link].IsBeAux();
        bool reached = sentence[link].Is(Category.Reached);
        bool to = sentence.Written(link) is "as" || sentence[link].IsPreposition("to") || sentence[link].IsPreposition("at") || sentence[link].IsPreposition("from") || sentence[link].IsPreposition("by");
        if (!direct && !copula && !reached && !to) return null;
        if (to && !HasReached(link)) return null;
        if (copula && !IsSubject(link - 1) && !sentence[link - 1].Is(Category.Toll)) return HasToll(link) ? Subject(quantity, link, false) : null;
        return Subject(quantity, link, direct || copula);
    }

    // "The total number of staff killed since 7 October is 266".
    private bool HasToll(int link)
    {
        bool outcome = false;
        for (int i = link - 1; i >= Math.Max(0, link - Farthest / 2); i--)
        {
            if (sentence[i].IsMark(';') || quantities.Exists(other => other.NumberFirst == i)) return false;
            outcome |= sentence[i].AnyOutcome() is not null;
            if (sentence[i].Is(Category.Toll)) return outcome || sentence[i].Sense(Category.Toll)!.Outcome is not null;
        }
        return false;
    }

    private FoundOutcome? Label(Quantity quantity, int colon)
    {
        int first = colon;
        Outcome? outcome = null;
        for (int i = colon - 1; i >= Math.Max(0, colon - LongestLabel) && !sentence[i].IsBreak() && !(sentence[i].Mark is '-' or '*'); i--)
        {
            if (sentence[i].Kind != TokenKind.Word && !sentence[i].IsMark('/') || quantities.Exists(other => other.NumberFirst == i) || sentence[i].IsSpecial("aux")) return null;
            first = i;
            if (sentence[i].AnyOutcome() is { } own) outcome = outcome is { } other ? EnglishWords.Together(other, own) : own;
        }
        if (outcome is not { } result || quantity.Head is HeadKind.Unknown || colon - first > 1 && sentence[first].Is(Category.And)) return null;
        var (status, group) = People(first + 3, colon);
        return new("en.label", result, first, quantity.Last) { Class = status, Group = quantity.Group.Length > 0 ? "" : group };
    }

    // "The dead", "the wounded", "deaths": a noun that can be the subject of its own number.
    private bool IsSubject(int at)
    {
        if (sentence[at].Sense(Category.Victim) is null) return false;
        if (sentence[at].Sense(Category.Victim)!.Group is "lives") return false;
        return at == 0 || sentence[at - 1].IsSpecial("the") || sentence[at - 1].Is(Category.And) || sentence[at].Sense(Category.OutcomeAfter) is null;
    }

    private bool HasReached(int link)
    {
        if (sentence.Written(link) is "as") return HasToll(link);
        // "Tallied September's death toll at 3,300".
        if (sentence[link].IsPreposition("at") && sentence[link - 1].Sense(Category.Toll)?.Outcome is not null) return true;
        for (int i = link; i >= Math.Max(0, link - Farthest); i--)
        {
            if (sentence[i].Is(Category.Reached)) return true;
            if (sentence[i].IsMark(';')) return false;
        }
        return false;
    }

    private FoundOutcome? Subject(Quantity quantity, int link, bool near)
    {
        bool toll = false, rising = sentence[link].IsPreposition("to");
        Outcome? outcome = null;
        int first = link, reached = link;
        while (reached > Math.Max(0, link - Farthest) && !sentence[reached].Is(Category.Reached)) reached--;
        for (int i = link; i >= Math.Max(0, link - (rising ? FarthestRise : Farthest)); i--)
        {
            var token = sentence[i];
            if (token.IsMark(';') || (i < link && token.IsMark('.'))) break;
            // "The death toll from the strike on displaced families, which wounded dozens, rose to 22": what stands between the toll and its verb tells of the strike.
            if (rising && outcome is null && i < reached && !token.Is(Category.Toll) && (token.AnyOutcome() is not null || token.Sense(Category.Blocker)?.Outcome is not null) && IsUnderToll(i)) continue;
            if (quantities.Exists(other => other != quantity && !other.IsPart && other.Draft is not null && other.NumberLast == i && !sentence[other.First - 1].IsPreposition("from"))) break;
            // "Scores of corpses and a staff cut from 60 to nine": another thing begins.
            if (i < link - 1 && token.Is(Category.And) && (sentence[i + 1].IsSpecial("a") || sentence[i + 1].IsSpecial("the")) && !sentence[i + 2].Is(Category.Victim | Category.Toll | Category.OutcomeAfter | Category.OutcomeNoun) && !sentence[i + 3].Is(Category.Victim | Category.Toll | Category.OutcomeAfter)) break;
            if (i < link && token.Sense(Category.Toll) is { } total)
            {
                toll = true;
                first = i;
                outcome ??= total.Outcome;
                break;
            }
            if (token.AnyOutcome() is { } own && IsCounted(i, near, ref own)) { outcome = outcome is { } other ? EnglishWords.Together(other, own) : own; first = i; if (IsWhole(i)) break; }
            else if (token.Sense(Category.Blocker)?.Outcome is { } fate && outcome is null) { outcome = fate; first = i; }
            if (near && i < link - 12) break;
        }
        if (outcome is not { } result || quantity.Head is HeadKind.Unknown) return null;
        // "The total number of people who have died of hunger to 300".
        for (int i = first - 1; !toll && i >= Math.Max(0, first - LongestLabel) && sentence[i].Kind == TokenKind.Word && !sentence[first].Is(Category.Victim); i--)
            if (toll = sentence[i].Is(Category.Toll) && sentence[i + 1].IsPreposition("of")) first = i;
        if (!toll && !IsHeadOfToll(first)) return null;
        var people = People(first, link);
        return new("en.toll", result, near || link - first <= 8 ? first : link, quantity.Last)
        {
            Cumulative = rising || (toll && SaysToll(first)), Revision = rising, Class = people.Class, Group = people.Group,
            Doubts = sentence[link].IsPreposition("from") ? ["previous-value"] : sentence[first].Sense(Category.Victim)?.Group == "victims" ? ["victims-ambiguous"] : [],
        };
    }

    // A toll with an outcome of its own before it in the clause, and no count between.
    private bool IsUnderToll(int at)
    {
        for (int i = at - 1; i >= Math.Max(0, at - Farthest / 2); i--)
        {
            if (sentence[i].Mark is ';' or '.' || quantities.Exists(other => !other.IsPart && other.Draft is not null && other.NumberLast == i)) return false;
            if (sentence[i].Sense(Category.Toll)?.Outcome is not null) return at - i > 3 && !sentence[at - 1].Is(Category.And);
        }
        return false;
    }

    private bool SaysToll(int at) => sentence[at].Sense(Category.Toll)?.Outcome is not null || sentence[at].Sense(Category.Toll) is not null && sentence.Written(at) is not "number";

    // "Civilian casualties", "the number of children killed", "boys and girls wounded".
    private (VictimClass Class, string Group) People(int first, int link)
    {
        var status = VictimClass.Unspecified;
        string group = "";
        for (int i = Math.Max(0, first - 3); i < Math.Min(link, first + 7); i++)
        {
            if (sentence[i].Sense(Category.Person) is not { } person || sentence[i - 1].IsPreposition("by")) continue;
            if (status == VictimClass.Unspecified) status = person.Class;
            else if (person.Class != VictimClass.Unspecified && person.Class != status) status = VictimClass.Mixed;
            if (person.Group is "children" or "girls" or "boys" or "women" or "men")
                group = group.Length == 0 || group == person.Group ? person.Group : group is "girls" or "boys" && person.Group is "girls" or "boys" ? "children" : "";
            if (sentence[i].Sense(Category.OutcomeAfter) is not null) break;
        }
        return (status, group);
    }

    // The outcome words of a toll: a noun, or a participle after "people", "those", "number".
    private bool IsCounted(int at, bool near, ref Outcome outcome)
    {
        _ = near;
        if (sentence[at].Sense(Category.Victim)?.Group == "lives") return false;
        if (sentence[at].Sense(Category.Victim)?.Outcome is { } noun) { outcome = noun; return true; }
        return sentence[at].Is(Category.OutcomeAfter | Category.OutcomeNoun) && (!sentence[at - 1].IsBeAux() || IsRelative(at - 1));
    }

    // "The number of civilians who were killed": of those whom the toll counts.
    private bool IsRelative(int aux)
    {
        while (aux > 0 && sentence[aux].IsSpecial("aux")) aux--;
        return sentence.Written(aux) is "who" or "that" or "which" && sentence[aux - 1].Is(Category.Person);
    }

    private bool IsWhole(int at) => !(sentence[at - 1].Is(Category.And) || sentence.Written(Math.Max(0, at - 1)).Equals("or", StringComparison.OrdinalIgnoreCase));

    private bool IsHeadOfToll(int at) =>
        sentence[at].Is(Category.Victim) || sentence[at].Is(Category.OutcomeNoun) || (sentence[at].Is(Category.OutcomeAfter) && (sentence[at - 1].IsSpecial("the") || sentence[at - 1].Is(Category.Person | Category.Toll | Category.OutcomeAfter) || sentence.Written(Math.Max(0, at - 1)) is "those"));
}
