namespace CasualtyStats.Collect.Reading.Arabic;

/// <summary>A number of the text, in digits, words or both.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Next">Index of the token after it.</param>
/// <param name="Value">Its value; -1 where it is too large or has a fraction.</param>
internal readonly record struct NumberPhrase(int First, int Next, long Value)
{
    private const long Largest = 1_000_000_000_000;

    /// <summary>Reads the longest number that begins at a token.</summary>
    /// <remarks>
    /// Digits, units, teens, "three and twenty", hundreds, thousands and millions in their Arabic order, and mixed
    /// ("4 thousand and 206"). Masculine and feminine forms count alike. "And" joins only where the smaller number
    /// belongs after the larger, so that "five policemen and ten children" stays two numbers.
    /// </remarks>
    public static bool TryRead(Sentence sentence, int at, out NumberPhrase phrase)
    {
        phrase = default;
        if (!Part(sentence, at, out int next, out long value)) return false;
        long total = value;
        long ceiling = Unit(value);
        while (next < sentence.Count && ceiling > 1)
        {
            int from = next;
            if (sentence[next].Is(Category.And) && sentence[next].End == sentence[next + 1].Start && sentence[next + 1].Kind == TokenKind.Number) from = next + 1;
            else if (!sentence[next].HasAnd || sentence[next].Is(Category.And)) break;
            if (!Part(sentence, from, out int after, out long more) || more < 0 || more >= ceiling || total < 0) break;
            total += more;
            next = after;
            ceiling = Unit(more);
        }
        phrase = new(at, next, total is > Largest or < 0 ? -1 : total);
        return true;
    }

    // The largest power that the value is a multiple of bounds what "and" may still add.
    private static long Unit(long value) =>
        value <= 0 ? 1 : value % 1_000_000 == 0 ? 1_000_000 : value % 1000 == 0 ? 1000 : value % 100 == 0 ? 100 : 1;

    private static bool Part(Sentence sentence, int at, out int next, out long value)
    {
        var token = sentence[at];
        next = at + 1;
        value = 0;
        if (token.Kind == TokenKind.Number)
        {
            value = token.Number;
            Scales(sentence, ref next, ref value);
            return true;
        }
        if (token.Sense(Category.Number) is { } word)
        {
            value = word.Amount;
            if (value is >= 3 and <= 10 or 2 && IsTen(sentence, next)) { value += 10; next++; }
            else if (value is >= 1 and <= 9 && sentence[next].HasAnd && !sentence[next].Is(Category.And) && sentence[next].Sense(Category.Number) is { Amount: >= 20 and <= 90 } ten)
            {
                value += ten.Amount;
                next++;
            }
            Scales(sentence, ref next, ref value);
            return true;
        }
        // "One and twenty" in its construct form.
        if (token.Sense(Category.Special)?.Value == "one-of" && sentence[next].HasAnd && !sentence[next].Is(Category.And) && sentence[next].Sense(Category.Number) is { Amount: >= 20 and <= 90 } tens)
        {
            value = 1 + tens.Amount;
            next++;
            Scales(sentence, ref next, ref value);
            return true;
        }
        if (token.Sense(Category.Scale) is not { } scale || scale.Amount < 100 || token.Is(Category.Vague)) return false;
        value = scale.Amount;
        Scales(sentence, ref next, ref value);
        return true;
    }

    private static bool IsTen(Sentence sentence, int at) =>
        sentence[at].Clitics == Clitics.None && sentence[at].Sense(Category.Number) is { Amount: 10 } && sentence[at].Kind == TokenKind.Word;

    private static void Scales(Sentence sentence, ref int next, ref long value)
    {
        while (sentence[next].Clitics == Clitics.None && sentence[next].Sense(Category.Scale) is { } scale && scale.Amount != 12)
        {
            value = value < 0 || value > Largest / scale.Amount ? -1 : value * scale.Amount;
            next++;
        }
    }
}
