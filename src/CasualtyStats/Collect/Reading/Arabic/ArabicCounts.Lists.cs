namespace CasualtyStats.Collect.Reading.Arabic;

// Lines of a list whose outcome stands in the line before it.
internal sealed partial class ArabicCounts
{
    private const int LabelReach = 6;

    // Rule list-item: "Dead: 1311", then "- 830 civilians", "- 231 of the forces", "- Saraqib: 5": each line counts some of those; a group by age or sex is their breakdown.
    private int ListItem()
    {
        if (reading.Intro is not { } intro) return 0;
        int start = sentence[0].Kind == TokenKind.Mark ? 1 : 0;
        int at = start;
        while (at < start + LabelReach && !sentence[at].IsMark(':') && at < sentence.Count) at++;
        bool labelled = sentence[at].IsMark(':');
        at = labelled ? at + 1 : start;
        if (CountPhraseReader.Read(sentence, at, allowList: false) is not { HasNumeral: true, Victim: null, IsThing: false, IsVague: false, Count: { } count } phrase) return 0;
        var next = sentence[phrase.Last + 1];
        bool ends = phrase.Last + 1 >= sentence.Count || next.Kind == TokenKind.Mark && next.Mark is '.' or '،' or ',' or '؛';
        if (phrase.IsUnknownNoun || phrase.IsBare && !(labelled ? ends : next.Sense(Category.Preposition)?.Value == "in" || next.Is(Category.Cause))) return 0;
        if (next.Is(Category.OutcomeVerb | Category.OutcomeAfter | Category.Blocker)) return 0;
        if (!labelled && phrase.Group is { Length: > 0 } group && group != "combatants" && ends && intro.Count is { } all && count <= all)
        {
            if (!intro.Parts.Exists(part => part.Group == group)) intro.Parts.Add(new(group, count, sentence.Span(phrase.NumberFirst, phrase.Last)));
            return phrase.Last + 1;
        }
        var draft = Make("list-item", intro.Outcome, phrase, phrase.First);
        if (intro.Count is null || count <= intro.Count) draft.PartOf = intro.Count is null ? null : intro;
        draft.Cumulative = intro.Cumulative;
        draft.Doubt("outcome-carried");
        return Finish(draft, phrase);
    }
}
