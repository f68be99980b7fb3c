using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.English;

/// <summary>Says who asserts each count of an English sentence.</summary>
/// <remarks>
/// "According to X" and ", X said" after a count outrank who is named before it: in "OCHA said 5 were killed, according
/// to Civil Defence" the source is Civil Defence and OCHA relays.
/// </remarks>
internal static class EnglishSpeaking
{
    private const int AfterCost = 4, BeforeCost = 8, PartedCost = 12;

    /// <summary>The source of a count and how it came to it.</summary>
    public static (SourceMention?, Basis) SourceOf(EnglishState state, TallyDraft draft, int index, ReportScope report, SourceIndex sources)
    {
        SourceMention? best = null, leading = null;
        int least = int.MaxValue;
        bool anaphor = false;
        foreach (var mention in state.Said)
        {
            if (mention.IsAnaphor && mention.Written.Length == 0) { anaphor |= mention.Tokens.First < draft.FirstToken || mention.IsAccording; continue; }
            bool after = mention.Tokens.First > draft.LastToken;
            if (after && (!mention.IsAccording || Stands(state, mention, index) || IsOfNext(state, draft, mention, index))) continue;
            if (!after) leading = mention;
            int own = state.Territory.Of(mention.Tokens.First);
            int cost = Math.Abs(own - index) * 3 + (after ? AfterCost + (state.Territory.Parted(index, own) ? 3 * PartedCost : 0) : BeforeCost + (own < index && state.Territory.Parted(own, index) ? 1 : 0) + (mention.IsNamedOnly ? PartedCost : 0));
            if (cost < least || (cost == least && !after)) (least, best) = (cost, mention);
        }
        if (best is not null && leading is not null && best != leading && best.Tokens.First > draft.LastToken && leading.Origin is not null && leading.Origin != best.Origin) best = best with { Relay = leading.Origin };
        if (best is { IsAnaphor: true })
        {
            var known = Antecedent(state, best) ?? (IsSpecific(best) ? null : state.LastSource ?? report.Lead);
            return known is null ? (best, Basis.Stated) : (known with { Assertion = best.Assertion }, Basis.Carried);
        }
        // "The observatory" after its full name is the same source.
        if (best is { Origin: { } origin } && !best.Written.Contains(' ', StringComparison.Ordinal) && state.LastSource is { } full && full.Origin == origin && !full.Written.Contains(',', StringComparison.Ordinal)) return (full with { Assertion = best.Assertion, Relay = best.Relay }, Basis.Carried);
        if (draft.Rule == "en.gapping" && Gapped(state, draft, index, sources) is { } gapped) return (gapped, Basis.Stated);
        if (best is not null) return (best, Basis.Stated);
        anaphor |= TakesUp(state.Sentence);
        if (anaphor && state.LastSource is not null) return (state.LastSource, Basis.Carried);
        if (state.Paragraph.Source is { } label) return (label, Basis.Carried);
        if (state.SpokeHere && state.LastSource is not null) return (state.LastSource with { Assertion = Lasting(state.LastSource.Assertion) }, Basis.Carried);
        if (state.Paragraph.Nearest(node => node.Source) is { } head) return (state.LastSource is { } shorter && IsShortNameOf(shorter.Written, head.Written) ? shorter : head, Basis.Carried);
        if (report.Lead is { } lead) return (sources.IsMedia(lead.Origin) ? null : lead, Basis.Carried);
        if (!draft.Cumulative || state.OnlySpeaker is not { } only || sources.IsMedia(only.Origin) || !Counts(only)) return (null, Basis.Carried);
        draft.Doubt("source-carried");
        return (only with { Assertion = Lasting(only.Assertion) }, Basis.Carried);
    }

    // A known body or a ministry keeps a count of its own; a minister, residents or activists told only what they told.
    private static bool Counts(SourceMention speaker) => speaker.Origin is not null || speaker.Written.Contains("Ministry", StringComparison.OrdinalIgnoreCase);

    // "HRMMU" for "UN Human Rights Monitoring Mission in Ukraine": the name that the page goes on with.
    private static bool IsShortNameOf(string written, string full)
    {
        var initials = string.Concat(full.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0])).Select(word => word.Length > 1 && char.IsUpper(word[1]) ? "" : word[..1]));
        return written.Length > 2 && initials.EndsWith(written, StringComparison.Ordinal);
    }

    // "Verified" goes on through a paragraph; a denial or a claim does not.
    private static Assertion Lasting(Assertion assertion) => assertion == Assertion.Verified ? assertion : Assertion.Reported;

    // "X said 5 died and Y said 7 did": what follows the next count's own speaker is not this one's.
    private static bool Stands(EnglishState state, SourceMention mention, int index)
    {
        int own = state.Territory.Of(mention.Tokens.First);
        return own > index && state.Said.Exists(other => other != mention && state.Territory.Of(other.Tokens.First) > index && other.Tokens.First < mention.Tokens.First && !other.IsAccording && other.Written.Length > 0);
    }

    // "X counted 480 in the north, and Y 656": Y, where it is a known name.
    private static SourceMention? Gapped(EnglishState state, TallyDraft draft, int index, SourceIndex sources)
    {
        var sentence = state.Sentence;
        for (int i = draft.FirstToken - 1; i > 0 && state.Territory.Of(i) == index; i--)
            if (sentence.IsCapital(i) && sources.Find(sentence, i, out int last) is { } origin && last < draft.FirstToken)
                return new(sentence.Span(i, last).Of(sentence.Text), sentence.Span(i, last)) { Origin = origin, Tokens = (i, last) };
        return null;
    }

    // "One man dead; a fighter according to the army, a labourer by his family's account": said of something else.
    private static bool IsOfNext(EnglishState state, TallyDraft draft, SourceMention mention, int index)
    {
        if (state.Territory.Of(mention.Tokens.First) != index) return false;
        for (int i = draft.LastToken + 1; i < mention.Tokens.First; i++)
            if (state.Sentence[i].IsMark(';')) return true;
        return false;
    }

    // "Those figures include 10 staff": still who gave the figures.
    private static bool TakesUp(Sentence sentence) =>
        sentence[0].IsSpecial("the") && (sentence[1].Is(Category.Toll) || sentence[1].Is(Category.Victim)) && sentence.Written(0) is "Those" or "These" or "The";

    // "The hospital", "the army": a body of its own, not whoever spoke last.
    private static bool IsSpecific(SourceMention anaphor) =>
        Letters.Normalize(anaphor.Written).Split(' ')[^1] is "hospital" or "ministry" or "army" or "military" or "police" or "government" or "clinic" or "municipality" or "mayor" or "governor" or "office";

    // "The ministry" is the last source that was called a ministry.
    public static SourceMention? Antecedent(EnglishState state, SourceMention anaphor)
    {
        string[] noun = Letters.Normalize(anaphor.Written).Split(' ');
        string head = noun[^1];
        // "The health ministry" is no interior ministry.
        var words = noun.Where(word => word is not ("the" or "its" or "their" or "a")).ToArray();
        if (state.Named.FindLast(mention => Letters.Normalize(mention.Written).Split(' ') is var written && (written[^1] == head || written[^1] == head + "s") && words.All(word => written.Any(other => other == word || other == word + "s" || other == word + "'s"))) is { } last) return last;
        return state.Named.FindLast(mention => Letters.Normalize(mention.Written).Split(' ') is var written && words.All(word => written.Any(other => other == word || other == word + "s" || other == word + "'s")) && written.Any(word => word == head || word == head + "s")) ?? InSentence(state.Sentence, anaphor.Tokens.First, head);
    }

    // "Twenty-nine staff of the Relief Agency died, the agency said": the name stands before it, though it did not speak there.
    private static SourceMention? InSentence(Sentence sentence, int before, string head)
    {
        for (int i = 0; i < before; i++)
        {
            if (!sentence.IsCapital(i) || Letters.Normalize(sentence.Written(i)) != head) continue;
            int first = i, last = i;
            while (sentence.IsCapital(first - 1)) first--;
            while (sentence.IsCapital(last + 1) || (sentence[last + 1].IsPreposition("for") || sentence[last + 1].IsPreposition("of")) && sentence.IsCapital(last + 2)) last++;
            return first == last ? null : new(sentence.Span(first, last).Of(sentence.Text), sentence.Span(first, last)) { Tokens = (first, last) };
        }
        return null;
    }
}
