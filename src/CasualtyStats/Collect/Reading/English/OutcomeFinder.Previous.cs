namespace CasualtyStats.Collect.Reading.English;

// Figures that only tell what another was before: "up from 15", "after first reporting four", "(4,432 a day earlier)".
internal sealed partial class OutcomeFinder
{
    private const int RateReach = 4;

    /// <summary>Quantities that only tell what a figure was before: no counts and no misses.</summary>
    public HashSet<Quantity> Dropped { get; } = [];

    private void Drop(Quantity quantity) => Dropped.Add(quantity);

    // "Up from 15" tells nothing of a day of its own; "up from 2,122 a day earlier" does.
    private bool IsDated(Quantity quantity)
    {
        for (int i = quantity.Last + 1; i <= quantity.Last + 7 && sentence[i].Kind != TokenKind.Mark; i++)
            if (sentence[i].Is(Category.Weekday | Category.DayWord | Category.TimeUnit | Category.Month) || sentence.Written(i) is "earlier" or "before") return true;
        return false;
    }

    // "An average of 163 killed per month", "83 deaths a day": how fast, not how many.
    private bool IsRate(Quantity quantity, FoundOutcome found)
    {
        for (int i = quantity.First; i <= quantity.NumberLast; i++)
            if (sentence[i].Lexeme?.Normal is "an average of") return true;
        for (int i = Math.Max(quantity.Last, found.Last) + 1; i <= Math.Max(quantity.Last, found.Last) + RateReach && sentence[i].Kind == TokenKind.Word; i++)
        {
            if (!sentence[i + 1].Is(Category.TimeUnit) || quantities.Exists(other => other.NumberFirst == i)) continue;
            var word = sentence.Written(i);
            if (word is "per" or "each" or "every") return true;
            var next = sentence[i + 2];
            if (word is "a" or "an" && i == Math.Max(quantity.Last, found.Last) + 1 && (i + 2 >= sentence.Count || next.IsBreak() || next.IsPreposition("in") || next.IsPreposition("during") || next.IsPreposition("on"))) return true;
        }
        return false;
    }

    // "After first reporting four dead", "an earlier version put the toll at 16", "lowered from 329 to 320".
    private bool IsWithdrawn(Quantity quantity, FoundOutcome found)
    {
        if (found.Doubts.Contains("previous-value") && !IsDated(quantity) && sentence.Written(Math.Max(0, quantity.First - 2)) is not "ranged") return true;
        if (IsDenied(found)) return true;
        for (int i = found.First; i >= Math.Max(0, found.First - 8); i--)
        {
            // "The group had earlier spoken of 13 dead".
            if (sentence.Written(i) is "earlier" or "initially" or "previously" or "originally" && sentence[i - 1].IsSpecial("aux") && sentence[i - 1].Lexeme!.Normal is "had" && (sentence[i + 1].Is(Category.Says) || sentence.Written(i + 1) is "spoken" or "given" or "put" or "counted")) return true;
            if (sentence[i].Mark is ';' or ':') return false;
            if (sentence.Written(i) is "Compared" or "compared" && (sentence[i + 1].IsPreposition("with") || sentence[i + 1].IsPreposition("to")) && i >= found.First - 6) return true;
            // "Initial reports had five dead, but the toll climbed".
            if (sentence.Written(i) is "reports" or "report" or "accounts" or "figures" && sentence.Written(Math.Max(0, i - 1)) is "Initial" or "initial" or "Earlier" or "earlier" or "First" or "Early" or "early" && (sentence.Written(i + 1) is "had" or "put" or "gave" or "spoke" || sentence[i + 1].IsSpecial("aux") && sentence[i + 1].Lexeme!.Normal is "had")) return true;
            if (sentence.Written(i) is "version" && sentence.Written(Math.Max(0, i - 1)) is "earlier" or "previous") return true;
            if (sentence.Written(i) is "reporting" or "saying" or "announcing" or "giving" or "putting" or "stating" or "listing" && sentence.Written(Math.Max(0, i - 1)) is "first" or "initially" or "earlier" or "previously" or "originally") return true;
        }
        return false;
    }

    // "The figure of thirty dead that is going round did not come from us", "reports of 40 killed are false".
    private bool IsDenied(FoundOutcome found)
    {
        bool named = false;
        for (int i = found.First - 1; i >= Math.Max(0, found.First - 5); i--)
        {
            if (sentence[i].Kind == TokenKind.Mark) break;
            named |= sentence[i].IsPreposition("of") && (sentence[i - 1].Is(Category.ReportNoun) || sentence.Written(i - 1) is "rumours" or "rumors" or "claims" or "claim" or "number" or "toll" or "talk");
        }
        for (int i = found.Last + 1; named && i <= found.Last + 16 && !(sentence[i].Mark is ';' or '.'); i++)
            if (sentence.Written(i) is "false" or "untrue" or "incorrect" or "baseless" or "fabricated" or "wrong" or "unfounded" || sentence.Written(i) is "did" or "does" or "do" && sentence[i + 1].Is(Category.Negation) && sentence.Written(i + 2) is "come" or "originate" or "stem" or "correspond") return true;
        return false;
    }

    // "9,983, against 9,931 a day earlier", "(4,432 a day earlier)": what it was before.
    private FoundOutcome? Previous(Quantity quantity, FoundOutcome earlier)
    {
        bool against = sentence[quantity.First - 1].IsPreposition("against") || sentence[quantity.First - 1].IsPreposition("from") && sentence.Written(Math.Max(0, quantity.First - 2)) is "up" or "down";
        for (int i = quantity.Last + 1; !against && sentence[quantity.First - 1].IsMark('(') && i < quantity.Last + 5; i++)
            against = sentence.Written(i) is "earlier" or "before";
        if (against && !IsDated(quantity)) { Drop(quantity); return null; }
        return against ? earlier with { Rule = "en.previous", First = quantity.First, Last = quantity.Last, Doubts = ["previous-value"] } : null;
    }
}
