using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.English;

// Numbers whose outcome was told just before: "Six fell in Jenin, four in Tulkarm", "Killed: 3 (Chasiv - 2, Toretsk - 1)", "the army: 11 civilians", "2,710 and 12,592 respectively".
internal sealed partial class EnglishCounts
{
    private const int LongestName = 8, LongestShare = 9;

    // No farther back than a reader looks, so that time grows with the text alone.
    private IEnumerable<TallyDraft> Recent => reading.Earlier.TakeLast(DetachedParts.Reach);

    // Several bare numbers, each with a name of its own, that together are no more than the count told before: its shares.
    private void Shares()
    {
        var run = new List<Quantity>();
        var lead = reading.Before ?? (reading.IsNear && quantities.Exists(one => one.Head == HeadKind.Person && IsListed(one)) ? reading.Earlier.LastOrDefault(draft => draft is { Outcome: Outcome.Killed, PartOf: null, Rule: not "en.share" } && !draft.Flags.Exists(flag => flag.Code == "previous-value")) : null);
        for (int i = 0; i <= quantities.Count; i++)
        {
            if (i < quantities.Count && IsShare(quantities[i]) && (run.Count == 0 || quantities[i].First - run[^1].Last <= LongestShare)) { run.Add(quantities[i]); continue; }
            Share(run, lead);
            run.Clear();
            if (i < quantities.Count && quantities[i].Draft is { } told) lead = told;
        }
    }

    private void Share(List<Quantity> run, TallyDraft? lead)
    {
        if (run.Count == 0) return;
        bool listed = lead?.Rule is "en.share" && lead.PartOf is not null;
        var whole = listed ? lead!.PartOf! : lead ?? (reading.IsNear ? reading.Earlier.LastOrDefault(draft => draft.Rule != "en.share") : null);
        if (whole is not { Kind: DraftKind.Tally, Outcome: Outcome.Killed or Outcome.Injured or Outcome.KilledOrInjured, Count: { } total }) return;
        if (run.Count == 1 && !run[0].OfThem && !(listed && run[0].First < LongestName || IsLabelled(run[0]) && (IsActor(run[0]) || sentence[run[0].NumberLast + 1].Is(Category.Person)))) return;
        long told = Recent.Where(draft => draft.Rule == "en.share" && draft.PartOf == whole).Sum(draft => draft.Count ?? 0), sum = told + run.Sum(one => one.Count ?? 0);
        bool open = whole.Qualifier is Qualifier.AtLeast or Qualifier.MoreThan or Qualifier.About;
        if (sum > total && !(open && sum <= total + (total / 5))) return;
        foreach (var one in run)
        {
            if (sentence.Written(one.Last + 3) is "former" or "latter" && sentence[one.Last + 1].IsPreposition("of"))
            {
                if (Recent.Where(draft => draft.Rule != "en.share").TakeLast(2).ToList() is not [var former, var latter] || (sentence.Written(one.Last + 3) is "former" ? former : latter) is not { Count: not null } meant || one.Count > meant.Count) continue;
                one.Draft = Draft(one, new("en.share", meant.Outcome, one.First, one.Last + 3) { Cumulative = meant.Cumulative, Doubts = ["outcome-carried"] });
                one.Draft.PartOf = meant;
                continue;
            }
            one.Draft = Draft(one, new("en.share", whole.Outcome, one.First, one.Last) { Cumulative = whole.Cumulative, Class = whole.Class, Doubts = sum == total && run.Count > 1 ? [] : ["outcome-carried"] });
            one.Draft.PartOf = whole;
        }
    }

    // "Four in Tulkarm", "Toretsk - 1", "Russian forces: three", "beatings for 33", and no word of an outcome or of things beside it.
    private bool IsShare(Quantity one)
    {
        if (one.Draft is null && !one.IsPart && !dropped.Contains(one) && one.IsOwnShare(sentence)) return true;
        if (one.Draft is not null || one.IsPart || !one.HasNumeral || one.IsVague || one.OfThem || one.Count is null or (>= 1900 and <= 2100) || dropped.Contains(one)) return false;
        if (one.Head is not (HeadKind.Bare or HeadKind.Person) || one.Victim is not null) return false;
        if (IsLabelled(one) || one.Head == HeadKind.Person && IsListed(one)) return true;
        // "178 of the former and 279 of the latter".
        if (one.Head == HeadKind.Bare && sentence[one.Last + 1].IsPreposition("of") && sentence[one.Last + 2].IsSpecial("the") && sentence.Written(one.Last + 3) is "former" or "latter") return true;
        if (one.Head != HeadKind.Bare) return false;
        bool closed = one.Last + 1 >= sentence.Count || sentence[one.Last + 1].IsBreak() || sentence[one.Last + 1].Is(Category.And);
        if (closed && sentence[one.First - 1].IsPreposition("for") && !sentence[one.First - 2].Is(Category.Says)) return sentence[one.First - 2].Kind == TokenKind.Word;
        int at = one.Last + 1;
        if (sentence.Written(at) is "fell" or "were" or "was") at++;
        return (at == one.Last + 1 ? one.First == 0 || sentence[one.First - 1].IsBreak() || sentence[one.First - 1].Is(Category.And) : one.First == 0) && IsIn(at);
    }

    // "The monitor's list has 79 local fighters, 189 members of the ministries and 55 civilians".
    private bool IsListed(Quantity one)
    {
        for (int i = one.First - 1; i >= 0; i--)
            if (sentence[i].IsMark(';') || sentence[i].Is(Category.OutcomeAfter | Category.OutcomeVerb)) return false;
            else if (sentence.Written(i) is "list" or "tally" or "breakdown" or "count" or "toll" && sentence.Written(i + 1) is "has" or "includes" or "comprises" or "lists" or "is" or "shows") return true;
        return false;
    }

    private bool IsIn(int at) => (sentence[at].IsPreposition("in") || sentence[at].IsPreposition("from") || sentence[at].IsPreposition("at")) && (sentence.IsCapital(at + 1) || sentence[at + 1].IsSpecial("the") && (sentence.IsCapital(at + 2) || sentence[at + 2].Is(Category.PlaceType | Category.Direction))) && !sentence[at + 1].Is(Category.Month | Category.Weekday);

    // "Name: 11", "Name - 2": a name before a colon or a dash that stands alone.
    private bool IsLabelled(Quantity one)
    {
        int mark = one.First - 1;
        if (mark < 1 || !(sentence[mark].IsMark(':') || sentence[mark].Mark is '-' or '–' or '—' && !sentence[mark - 1].Touches(sentence[mark]))) return false;
        bool capital = false;
        for (int i = mark - 1; i >= Math.Max(0, mark - LongestName); i--)
        {
            if (sentence[i].IsBreak() || sentence[i].Mark is '*' or '•') break;
            if (sentence[i].Kind == TokenKind.Number || sentence[i].AnyOutcome() is not null || sentence[i].Is(Category.Says | Category.Blocker | Category.Alive | Category.TimeUnit | Category.Toll | Category.Event) || sentence[i].Is(Category.Unit) && !sentence[i].Is(Category.Body) && i == mark - 1) return false;
            capital |= sentence.IsCapital(i);
        }
        return capital;
    }

    private bool IsActor(Quantity one)
    {
        for (int i = one.First - 2; i >= Math.Max(0, one.First - LongestName) && !sentence[i].IsBreak(); i--)
            if (sentence[i].IsSpecial("owner") || sentence[i].Is(Category.Actor | Category.Body)) return true;
        return false;
    }

    // "38 killed, 124 wounded. Overall: 2,710 and 12,592": the same two again, for a longer time.
    private void Pairs()
    {
        for (int i = 0; i + 1 < quantities.Count; i++)
        {
            var (one, two) = (quantities[i], quantities[i + 1]);
            if (!IsOfPair(one) || !IsOfPair(two) || !sentence[one.Last + 1].Is(Category.And) || two.First != one.Last + 2) continue;
            bool says = sentence.Written(two.Last + 1) is "respectively" || sentence[two.Last + 1].IsMark(',') && sentence.Written(two.Last + 2) is "respectively";
            for (int j = one.First - 1; !says && j >= 0 && !sentence[j].IsMark(';'); j--) says = sentence[j].Is(Category.Toll) || sentence[j].IsSpecial("total") || sentence.Written(j) is "count" or "totals" or "figures" or "tally";
            if (!says || BeforePair(i) is not { } told) continue;
            var (dead, hurt) = told;
            bool grown = one.Count >= dead.Count && two.Count >= hurt.Count;
            one.Draft = Draft(one, new("en.pair", dead.Outcome, one.First, one.Last) { Cumulative = grown, Class = dead.Class, Doubts = ["outcome-carried"] });
            two.Draft = Draft(two, new("en.pair", hurt.Outcome, two.First, two.Last) { Cumulative = grown, Class = hurt.Class, Doubts = ["outcome-carried"] });
        }
    }

    private bool IsOfPair(Quantity one) => one is { Draft: null, IsPart: false, HasNumeral: true, IsVague: false, Head: HeadKind.Bare, Count: not null } && !dropped.Contains(one);

    // The last two counts, of two outcomes; shares and parts between are not meant.
    private (TallyDraft First, TallyDraft Second)? BeforePair(int before)
    {
        var told = quantities.Take(before).Select(other => other.Draft).OfType<TallyDraft>().ToList();
        if (told.Count < 2 && reading.IsNear) told = [.. Recent.Where(draft => draft.Rule != "en.share").TakeLast(2), .. told];
        return told.Count >= 2 && told[^2] is { Kind: DraftKind.Tally, Count: not null } one && told[^1] is { Kind: DraftKind.Tally, Count: not null } two && one.Outcome != two.Outcome ? (one, two) : null;
    }
}
