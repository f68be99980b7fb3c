using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.English;

/// <summary>What a noun phrase must be to name a source, and the source that it names.</summary>
internal static class SourceNames
{
    public static bool IsBody(Sentence sentence, int at) => sentence[at].Is(Category.Body) && sentence.IsCapital(at);

    public static bool IsSpeech(Sentence sentence, int at) => sentence.Written(at) is "said" or "says" or "reported" or "reports" or "announced" or "wrote" or "added" or "stated" or "told";

    public static bool IsOwner(Sentence sentence, int at) => sentence.Written(at) is var word && word.Length > 2 && word[^1] == 's' && word[^2] is '\'' or '’';

    // "'s daily figures", "'s humanitarian update".
    public static bool Statement(Sentence sentence, int at)
    {
        for (int i = at; i < at + 3; i++)
            if (sentence[i].Is(Category.ReportNoun)) return true;
        return false;
    }

    public static bool IsTally(Sentence sentence, int at) => sentence[at].Sense(Category.ReportNoun)?.Value == "count";

    public static SourceMention Make(Sentence sentence, SourceIndex sources, int first, int last, Assertion assertion, bool according)
    {
        while (last > first && sentence.Written(last) is "together" or "also" or "now" or "later" or "earlier" or "itself") last--;
        // "SOHR statistics", "the ministry's figures": whose they are.
        while (last > first && IsTally(sentence, last) && (IsOwner(sentence, last - 1) || sources.Find(sentence, first, out int named) is not null && named == last - 1)) last--;
        // "BINUH's information", "UNAMA's own work": whose it is.
        while (last > first && !sentence.IsCapital(last) && IsOwned(sentence, first, last)) last--;
        first = Author(sentence, first, last);
        Trim(sentence, sources, ref first, ref last);
        // "The agency in a statement Thursday said".
        if (last >= first + 4 && sentence[last].Is(Category.ReportNoun) && sentence.Written(last - 1) is "a" or "its" && sentence[last - 2].IsPreposition("in")) last -= 3;
        while (last > first + 1 && sentence.Written(last) is "a" or "the" or "its" or "in") last--;
        bool the = sentence[first].IsSpecial("the");
        bool anaphor = (sentence[first].Is(Category.SourceAnaphor) && last == first) || sentence[first].IsSpecial("poss") || (the && last == first + 1 && (IsBody(sentence, last) || !sentence.IsCapital(last) && sentence[last].Is(Category.SourceNoun | Category.SourceAnaphor | Category.PlaceType)) && Known(sentence, sources, first, last) is null);
        anaphor |= the && last > first && last <= first + 3 && IsPlain(sentence, first + 1, last) && Known(sentence, sources, first, last) is null;
        anaphor |= the && last > first && last <= first + 3 && IsPlain(sentence, first + 1, last) && Known(sentence, sources, first, last) is null;
        if (first < last && sentence[first].Mark is '"' or '“' && sentence[last].Mark is '"' or '”') (first, last) = (first + 1, last - 1);
        int end = sentence[last].End;
        if (sentence.Text.AsSpan(sentence[last].Start, end - sentence[last].Start).EndsWith("'s") || sentence.Text.AsSpan(sentence[last].Start, end - sentence[last].Start).EndsWith("’s")) end -= 2;
        var span = new TextSpan(sentence[first].Start, end);
        return new(span.Of(sentence.Text), span) { Origin = Known(sentence, sources, first, last), Assertion = assertion, IsAccording = according, IsAnaphor = anaphor, IsOurs = sentence.Written(first) is "our" or "Our", IsFirm = !according && Known(sentence, sources, first, last) is not null, Tokens = (first, last) };
    }

    private static bool IsOwned(Sentence sentence, int first, int last)
    {
        if (!sentence[last].Is(Category.ReportNoun) && !(sentence.Written(last) is "information" or "work" or "monitoring" or "own" or "findings" or "research" or "checks" or "verification" or "documentation" or "field" or "sources")) return false;
        for (int i = first; i < last; i++)
            if (IsOwner(sentence, i) && sentence.IsCapital(i)) return true;
        return false;
    }

    // "The rescue group", "the war monitor", "the rights body": no capital, and its head can speak.
    private static bool IsPlain(Sentence sentence, int first, int last)
    {
        for (int i = first; i <= last; i++)
            if (sentence[i].Kind != TokenKind.Word && !sentence[i].IsMark('-') || sentence.IsCapital(i) && !sentence[i + 1].IsMark('-')) return false;
        return Letters.Normalize(sentence.Written(last)) is "group" or "agency" or "organisation" or "organization" or "monitor" or "body" or "watchdog" or "charity" or "network" or "office" or "observatory" or "ministry" or "organisation" or "ngo" or "service" or "association" or "union" or "committee" or "commission";
    }

    // "Preliminary figures from local sources", "a statement by the ministry", "the aid group "X"": who is behind it.
    public static int Author(Sentence sentence, int first, int last)
    {
        for (int i = first + 1; i <= last; i++)
        {
            bool from = sentence[i].IsPreposition("from") || sentence[i].IsPreposition("by");
            if (from && i < last && (Statement(sentence, i - 1) || sentence.Written(i - 1) is "Statement" or "Update")) return i + 1;
            if (sentence[i].Mark is '"' or '“' && sentence[last].Mark is '"' or '”' && sentence[i - 1].Is(Category.SourceNoun | Category.SourceAnaphor | Category.Body)) return i;
        }
        return first;
    }

    // "Britain-based Syrian Observatory", "SOHR activists": the name itself.
    public static void Trim(Sentence sentence, SourceIndex sources, ref int first, ref int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (!sentence.IsCapital(i) || sources.Find(sentence, i, out int end) is null) continue;
            if (end < last && end + 1 == last && !sentence[first].IsSpecial("a") && sentence[last].Is(Category.SourceNoun) && !sentence.IsCapital(last)) last = end;
            if (i > first && (sentence[i - 1].IsPreposition("from") || sentence[i - 1].IsPreposition("by"))) first = i;
            else if (i > first + 1 && sentence[i - 1].Kind == TokenKind.Word && sentence[i - 2].IsMark('-') && sentence.Written(i - 1) is "based" or "run" or "backed" or "affiliated" or "linked" or "led") first = i;
            return;
        }
    }

    public static string? Known(Sentence sentence, SourceIndex sources, int first, int last)
    {
        // The longest name is the most telling; of two as long, the later one ("UN Human Rights Office (OHCHR)").
        string? found = null;
        int longest = 0;
        for (int i = first; i <= last; i++)
        {
            if (!sentence.IsCapital(i) || sources.Find(sentence, i, out int end) is not { } origin || end > last + 1 || end - i + 1 < longest) continue;
            (found, longest) = (origin, end - i + 1);
        }
        return found;
    }

    // "OHCHR's": the short name of a body.
    public static bool IsShortName(Sentence sentence, int first, int last)
    {
        int capitals = 0;
        foreach (char c in sentence.Written(first)) capitals += char.IsUpper(c) ? 1 : 0;
        return first == last && capitals > 2;
    }

    // "OCHA", "ISIS": capitals throughout.
    public static bool IsAcronym(Sentence sentence, int at)
    {
        var word = sentence.Written(at);
        foreach (char c in word)
            if (!char.IsUpper(c)) return false;
        return word.Length > 1;
    }

    public static bool IsSource(Sentence sentence, SourceIndex sources, int first, int last)
    {
        if (Known(sentence, sources, first, last) is not null) return true;
        if (sentence.Written(first) is "our" or "Our" && sentence[last].Is(Category.Person | Category.Body | Category.SourceNoun)) return true;
        bool capital = false;
        for (int i = first; i <= last; i++)
        {
            if (sentence[i].Is(Category.SourceNoun | Category.SourceAnaphor)) return true;
            if (sentence[i].Is(Category.Unit) && i == last && !sentence.IsCapital(i)) return false;
            capital |= sentence.IsCapital(i) && (i > 0 || sentence[i].Lexeme is null or { Categories: Category.None } || sentence[i].Is(Category.Country) || IsAcronym(sentence, i)) && !sentence[i].Is(Category.Weekday | Category.Month);
            if (sentence[i].Is(Category.Body)) return true;
        }
        if (sentence[last].Is(Category.Person) && IsSpeech(sentence, last + 1)) return true;
        return capital && !(sentence[last].Is(Category.Person | Category.Victim) && !sentence.IsCapital(last)) && (last > first || sentence.IsCapital(last));
    }
}
