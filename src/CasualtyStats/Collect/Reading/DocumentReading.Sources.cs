using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading;

// Who says it: the clause, the sentence, what introduced it, the report's own speaker.
internal sealed partial class DocumentReading
{
    private (SourceMention? Source, Basis Basis) SourceOf(TallyDraft draft)
    {
        SourceMention? best = null;
        int least = int.MaxValue;
        bool anaphor = false, nobody = false;
        foreach (var mention in said)
        {
            if (mention.IsNobody) { nobody |= mention.Tokens.First < draft.FirstToken; continue; }
            if (mention.IsAnaphor && mention.Written.Length == 0) { anaphor |= mention.Tokens.First < draft.FirstToken; continue; }
            bool after = mention.Tokens.First > draft.LastToken;
            if (after && !mention.IsAccording) continue;
            // "…, while the crews of Civil Defence go on searching": named in another clause, it says nothing of this one.
            if (after && mention.IsNamedOnly && !scope.SameClause(mention.Tokens.First, draft.LastToken)) continue;
            int cost = Math.Abs(mention.Tokens.First - draft.FirstToken) + (after ? 8 : 0);
            if (cost < least) (least, best) = (cost, mention);
        }
        if (best is null) return Carried(anaphor, nobody);
        if (best.IsAnaphor)
        {
            var known = (best.IsOurs ? report.Lead : Antecedent(best)) ?? lastSource ?? report.Lead;
            return known is null ? (best, Basis.Stated) : (known with { Assertion = best.Assertion }, Basis.Carried);
        }
        var relay = best.Relay ?? RelayOf(best);
        return Fuller(best) is { } full ? (full with { Assertion = best.Assertion, Relay = relay }, Basis.Carried) : (best with { Relay = relay }, Basis.Stated);
    }

    // A line at the head that only names a body makes it the speaker of what nobody else says; one at the foot does too.
    private void ReadMasthead(IClauseGrammar grammar)
    {
        if (!sentence.IsHeading || report.Lead is not null) return;
        if (sentence.Paragraph < MastheadLines && finisher.Drafts.Count == 0) report.Lead = grammar.ReadMasthead(sentence, sources);
        else if (finisher.Drafts.Count > 0 && (sentence.Categories & grammar.Triggers) == 0) report.Signature = grammar.ReadMasthead(sentence, sources) ?? report.Signature;
    }

    private (SourceMention?, Basis) Carried(bool anaphor, bool nobody)
    {
        if (nobody) return (null, Basis.Carried);
        if (intro is { Source: { } introduced }) return (introduced, Basis.Carried);
        if (anaphor && lastSource is not null) return (lastSource, Basis.Carried);
        if (listed is { } speaker && sentence.Paragraph - listedParagraph <= 1 && (sentence.Categories & Category.Toll) != 0) return (speaker, Basis.Carried);
        if (lastSourceParagraph == sentence.Paragraph && lastSource is not null) return (lastSource, Basis.Carried);
        return (report.Lead is { } lead && sources.IsMedia(lead.Origin) ? null : report.Lead, Basis.Carried);
    }

    // "The observatory" after its full name, and an organisation that is named without speaking: the name it was introduced by.
    private SourceMention? Fuller(SourceMention mention)
    {
        // "The observatory" is the one that this report named, whichever one the word alone would mean.
        if (sentence.IsArabic && mention.Written.StartsWith("ال", StringComparison.Ordinal) && !mention.Written.Contains(' ', StringComparison.Ordinal) && Antecedent(mention) is { } first && first.Written.Contains(' ', StringComparison.Ordinal)) return first;
        if (mention.Origin is not { } origin) return null;
        if (!mention.Written.Contains(' ', StringComparison.Ordinal) && lastSource is { } full && full.Origin == origin) return full;
        if (!mention.IsNamedOnly || !sentence.IsArabic) return null;
        if (mention.Written.AsSpan().Count(' ') >= 2) return null;
        for (int i = named.Count - 1; i >= 0; i--)
            if (named[i].Mention is { IsPerson: false } known && known.Origin == origin && known.Written.Length > mention.Written.Length && known.Written.Contains(mention.Written, StringComparison.Ordinal)) return known;
        return null;
    }

    // An agency or a UN body that passes on what another says.
    private string? RelayOf(SourceMention origin)
    {
        foreach (var mention in said)
            if (mention.Origin is { } relay && relay != origin.Origin && !mention.IsAccording && mention.Tokens.First < origin.Tokens.First && sources.Relays(relay)) return relay;
        return null;
    }

    // What later sentences go back to: the last speaker; after "it is to be noted that" there is none.
    private void Remember(IClauseGrammar grammar)
    {
        foreach (var mention in said) Name(mention);
        foreach (var mention in said)
        {
            if (mention.IsNobody) { lastSource = null; continue; }
            if (IsToldUs(mention)) continue;
            if (!mention.IsAnaphor) (lastSource, lastSourceParagraph) = (mention, sentence.Paragraph);
            else if (grammar == arabic && mention.Written.Length > 0 && Antecedent(mention) is { } known) (lastSource, lastSourceParagraph) = (known, sentence.Paragraph);
        }
        if (intro is { Source: { } speaker }) (listed, listedParagraph) = (speaker, sentence.Paragraph);
    }

    // "The commission told us that": said to who reports, and who goes on speaking.
    private bool IsToldUs(SourceMention mention) => sentence.IsArabic && mention.Tokens.First > 0 && sentence[mention.Tokens.First - 1].Is(Category.Says) && sentence.Normal(mention.Tokens.First - 1).EndsWith("نا");

    // "The ministry" is the last source that was called a ministry.
    private SourceMention? Antecedent(SourceMention anaphor)
    {
        if (named.Count == 0) return null;
        string noun = Letters.Normalize(anaphor.Written);
        if (noun.StartsWith("ال", StringComparison.Ordinal) || noun.StartsWith("لل", StringComparison.Ordinal)) noun = noun[2..];
        // An article with no noun behind it, as in a text cut inside a word.
        if (noun.Length == 0) return null;
        for (int i = named.Count - 1; i >= 0; i--)
            if (HasWord(named[i].Words, noun)) return named[i].Mention;
        return null;
    }

    private static bool HasWord(string words, string noun)
    {
        for (int at = words.IndexOf(noun, StringComparison.Ordinal); at >= 0; at = words.IndexOf(noun, at + 1, StringComparison.Ordinal))
        {
            int start = at >= 2 && words[at - 1] == 'ل' && words[at - 2] == 'ا' ? at - 2 : at;
            if ((start == 0 || words[start - 1] == ' ') && (at + noun.Length == words.Length || words[at + noun.Length] == ' ')) return true;
        }
        return false;
    }

    // The sources that the report has named so far, the last few of them.
    private void Name(SourceMention mention)
    {
        if (mention is not { IsAnaphor: false, Written.Length: > 0 }) return;
        if (named.Count > 0 && named[^1].Mention.Written == mention.Written) { named[^1] = (mention, named[^1].Words); return; }
        if (named.Count == MostNamed) named.RemoveAt(0);
        named.Add((mention, Letters.Normalize(mention.Written)));
    }
}
