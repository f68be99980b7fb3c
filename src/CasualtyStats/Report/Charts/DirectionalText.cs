using System.Globalization;

namespace CasualtyStats.Report.Charts;

/// <summary>Orders the runs of one line for the page: Arabic from right to left, numbers and Latin words within it from left to right.</summary>
/// <remarks>
/// The Unicode bidirectional algorithm (UAX #9: W1–W7, N0–N2, I1–I2, L1–L2) without embeddings. It departs from it in two
/// points: a hyphen between two digits keeps the number together after Arabic letters too, so that 2024-12-01 stays 2024-12-01,
/// and a minus sign (U+2212) stays before its number.
/// </remarks>
internal static class DirectionalText
{
    /// <summary>The runs of a line from left to right, as they stand on the page.</summary>
    /// <param name="line">One line, in reading order; control and formatting characters are dropped.</param>
    /// <param name="rightToLeft">Direction of the paragraph that the line belongs to.</param>
    public static List<DirectionalRun> Runs(string line, bool rightToLeft)
    {
        string text = WithoutControls(line);
        if (text.Length == 0) return [];
        int[] levels = Levels(text, rightToLeft ? 1 : 0);
        var runs = new List<(int Start, int End, int Level)>();
        for (int start = 0, i = 1; i <= text.Length; i++)
            if (i == text.Length || levels[i] != levels[start])
            {
                runs.Add((start, i, levels[start]));
                start = i;
            }
        Reorder(runs);
        return [.. runs.Select(run => new DirectionalRun(text[run.Start..run.End], run.Level % 2 == 1))];
    }

    /// <summary>The characters of a line from left to right, as they stand on the page.</summary>
    /// <param name="line">One line, in reading order.</param>
    /// <param name="rightToLeft">Direction of its paragraph.</param>
    public static string Displayed(string line, bool rightToLeft) => string.Concat(Runs(line, rightToLeft).Select(run => run.Displayed));

    /// <summary>True where a text holds a letter written from right to left.</summary>
    /// <param name="text">Any text.</param>
    public static bool HoldsRightToLeft(string text)
    {
        foreach (char c in text)
            if (ClassOf(c) == BidiClass.Right) return true;
        return false;
    }

    private static string WithoutControls(string line)
    {
        if (!line.Any(Dropped)) return line;
        return string.Concat(line.Select(c => c is '\t' or '\n' or '\r' ? ' ' : c).Where(c => !Dropped(c)));
    }

    private static bool Dropped(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Control || c is >= '\u200b' and <= '\u200f' or >= '\u202a' and <= '\u202e' or >= '\u2060' and <= '\u206f' or '\ufeff' or '\u061c';

    private static int[] Levels(string text, int baseLevel)
    {
        var baseClass = baseLevel == 1 ? BidiClass.Right : BidiClass.Left;
        var classes = new BidiClass[text.Length];
        for (int i = 0; i < text.Length; i++) classes[i] = ClassOf(text[i]);
        Marks(classes, baseClass);
        Numbers(text, classes, baseClass);
        Brackets(text, classes, baseClass);
        Neutrals(classes, baseClass);
        var levels = new int[text.Length];
        for (int i = 0; i < text.Length; i++)
            levels[i] = classes[i] switch
            {
                BidiClass.Left => baseLevel == 0 ? 0 : 2,
                BidiClass.Right => 1,
                _ => 2,
            };
        for (int i = text.Length - 1; i >= 0 && char.IsWhiteSpace(text[i]); i--) levels[i] = baseLevel;
        return levels;
    }

    // W1: a mark belongs to the letter before it.
    private static void Marks(BidiClass[] classes, BidiClass baseClass)
    {
        for (int i = 0; i < classes.Length; i++)
            if (classes[i] == BidiClass.Mark) classes[i] = i == 0 ? baseClass : classes[i - 1];
    }

    private static void Numbers(string text, BidiClass[] classes, BidiClass baseClass)
    {
        // W2: digits after an Arabic letter follow the Arabic rules.
        var strong = baseClass == BidiClass.Right ? BidiClass.Neutral : baseClass;
        for (int i = 0; i < classes.Length; i++)
        {
            if (classes[i] is BidiClass.Left or BidiClass.Right) strong = classes[i];
            else if (classes[i] == BidiClass.EuropeanNumber && strong == BidiClass.Right) classes[i] = BidiClass.ArabicNumber;
        }
        // W4: one separator between two digits joins them.
        for (int i = 1; i < classes.Length - 1; i++)
            if (IsNumber(classes[i - 1]) && classes[i - 1] == classes[i + 1]
                && (classes[i] == BidiClass.NumberSeparator || (classes[i] == BidiClass.NumberSign && (text[i] == '-' || classes[i - 1] == BidiClass.EuropeanNumber))))
                classes[i] = classes[i - 1];
        for (int i = 0; i < classes.Length - 1; i++)
            if (text[i] == '\u2212' && IsNumber(classes[i + 1]) && (i == 0 || char.IsWhiteSpace(text[i - 1]))) classes[i] = classes[i + 1];
        // W5 and W6: units join western digits; what joins nothing is neutral.
        for (int i = 0; i < classes.Length; i++)
        {
            if (classes[i] != BidiClass.NumberUnit) continue;
            int end = i;
            while (end < classes.Length && classes[end] == BidiClass.NumberUnit) end++;
            bool joins = (i > 0 && classes[i - 1] == BidiClass.EuropeanNumber) || (end < classes.Length && classes[end] == BidiClass.EuropeanNumber);
            Array.Fill(classes, joins ? BidiClass.EuropeanNumber : BidiClass.Neutral, i, end - i);
            i = end - 1;
        }
        for (int i = 0; i < classes.Length; i++)
            if (classes[i] is BidiClass.NumberSign or BidiClass.NumberSeparator) classes[i] = BidiClass.Neutral;
        // W7: western digits after a Latin letter are part of it.
        strong = baseClass;
        for (int i = 0; i < classes.Length; i++)
        {
            if (classes[i] is BidiClass.Left or BidiClass.Right) strong = classes[i];
            else if (classes[i] == BidiClass.EuropeanNumber && strong == BidiClass.Left) classes[i] = BidiClass.Left;
        }
    }

    // N0: a pair of brackets goes with the paragraph if anything inside does, else with what it holds if that also stands before it.
    private static void Brackets(string text, BidiClass[] classes, BidiClass baseClass)
    {
        foreach (var (open, close) in Pairs(text, classes))
        {
            var inside = classes.AsSpan(open + 1, close - open - 1).ToArray().Where(found => found != BidiClass.Neutral).Select(Side).Distinct().ToArray();
            if (inside.Length == 0) continue;
            var side = baseClass;
            if (!inside.Contains(baseClass))
            {
                int before = open - 1;
                while (before >= 0 && classes[before] == BidiClass.Neutral) before--;
                side = before < 0 ? baseClass : Side(classes[before]);
            }
            classes[open] = classes[close] = side;
        }
    }

    private static IEnumerable<(int Open, int Close)> Pairs(string text, BidiClass[] classes)
    {
        const string Opening = "([{«", Closing = ")]}»";
        var waiting = new Stack<int>();
        var pairs = new List<(int Open, int Close)>();
        for (int i = 0; i < text.Length; i++)
        {
            if (classes[i] != BidiClass.Neutral) continue;
            if (Opening.Contains(text[i], StringComparison.Ordinal)) waiting.Push(i);
            int kind = Closing.IndexOf(text[i], StringComparison.Ordinal);
            if (kind < 0 || !waiting.Any(open => text[open] == Opening[kind])) continue;
            int opened = waiting.Pop();
            while (text[opened] != Opening[kind]) opened = waiting.Pop();
            pairs.Add((opened, i));
        }
        return pairs.OrderBy(pair => pair.Open);
    }

    // N1 and N2: a neutral stretch takes the direction of both its neighbours (a number counts as right), else the paragraph's.
    private static void Neutrals(BidiClass[] classes, BidiClass baseClass)
    {
        for (int i = 0; i < classes.Length; i++)
        {
            if (classes[i] != BidiClass.Neutral) continue;
            int end = i;
            while (end < classes.Length && classes[end] == BidiClass.Neutral) end++;
            var before = i == 0 ? baseClass : Side(classes[i - 1]);
            var after = end == classes.Length ? baseClass : Side(classes[end]);
            Array.Fill(classes, before == after ? before : baseClass, i, end - i);
            i = end - 1;
        }
    }

    private static BidiClass Side(BidiClass found) => found == BidiClass.Left ? BidiClass.Left : BidiClass.Right;

    private static bool IsNumber(BidiClass found) => found is BidiClass.EuropeanNumber or BidiClass.ArabicNumber;

    // L2: from the deepest level outwards, every stretch of at least that level is turned round.
    private static void Reorder(List<(int Start, int End, int Level)> runs)
    {
        for (int level = 2; level >= 1; level--)
            for (int i = 0; i < runs.Count; i++)
            {
                if (runs[i].Level < level) continue;
                int end = i;
                while (end < runs.Count && runs[end].Level >= level) end++;
                runs.Reverse(i, end - i);
                i = end;
            }
    }

    private static BidiClass ClassOf(char c) => c switch
    {
        >= '0' and <= '9' or >= '\u06f0' and <= '\u06f9' => BidiClass.EuropeanNumber,
        >= '\u0660' and <= '\u0669' or '\u066b' or '\u066c' => BidiClass.ArabicNumber,
        '+' or '-' or '\u2212' => BidiClass.NumberSign,
        '%' or '#' or '$' or '\u00b0' or '\u2030' or '\u20ac' or '\u00a3' or '\u066a' => BidiClass.NumberUnit,
        ',' or '.' or '/' or ':' or '\u00a0' or '\u202f' or '\u060c' => BidiClass.NumberSeparator,
        _ => ByCategory(c),
    };

    private static BidiClass ByCategory(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => BidiClass.Mark,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.Surrogate
            or UnicodeCategory.SpacingCombiningMark => IsRightToLeftBlock(c) ? BidiClass.Right : BidiClass.Left,
        _ => c is '\u061b' or '\u061f' or '\u0640' or '\u06d4' ? BidiClass.Right : BidiClass.Neutral,
    };

    private static bool IsRightToLeftBlock(char c) => c is >= '\u0590' and <= '\u08ff' or >= '\ufb1d' and <= '\ufdff' or >= '\ufe70' and <= '\ufeff';
}
