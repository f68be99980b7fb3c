using System.Collections.Frozen;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Collect.Reading;

/// <summary>The registry's names by normal form, to be found in a sentence.</summary>
internal sealed class SourceIndex
{
    private const int LongestName = 12;
    // Room for the first word, which may be any token, and for a name of the registry behind it.
    private const int LongestWritten = 256;
    private readonly FrozenDictionary<string, string> byName;
    private readonly FrozenDictionary<string, int> longestByFirst;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> originOf;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> longestOf;
    private readonly SourceRegistry registry;

    /// <summary>An index of a registry.</summary>
    public SourceIndex(SourceRegistry registry)
    {
        this.registry = registry;
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var longest = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var origin in registry.Origins)
            foreach (string name in origin.Aliases.Append(origin.English).Append(origin.Arabic))
            {
                string[] words = Words(name);
                if (words.Length is 0 or > LongestName) continue;
                names.TryAdd(string.Join(' ', words), origin.Id);
                longest[words[0]] = Math.Max(longest.GetValueOrDefault(words[0]), words.Length);
            }
        byName = names.ToFrozenDictionary(StringComparer.Ordinal);
        longestByFirst = longest.ToFrozenDictionary(StringComparer.Ordinal);
        originOf = byName.GetAlternateLookup<ReadOnlySpan<char>>();
        longestOf = longestByFirst.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The longest name that begins at a token.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">Index of the token.</param>
    /// <param name="last">Index of the name's last token.</param>
    /// <returns>The origin's id, or null.</returns>
    public string? Find(Sentence sentence, int at, out int last)
    {
        last = at;
        if (sentence[at].Kind != TokenKind.Word) return null;
        var first = sentence.Normal(at);
        return Match(sentence, at, first, out last)
            ?? (first.Length > 3 && first[0] is 'و' or 'ف' or 'ل' or 'ب' ? MatchWithoutClitic(sentence, at, first, out last) : null);
    }

    /// <summary>The origin of a name by itself, as a manifest gives it; null where it is none of the registry's.</summary>
    /// <param name="name">In any of its spellings.</param>
    public string? Named(string name) => byName.GetValueOrDefault(string.Join(' ', Words(name)));

    /// <summary>The origin of a source of counts of an area: a name that several lands use, such as "the ministry of health" or "Civil Defence", means the body of the land that the area lies in.</summary>
    /// <param name="written">The source as written.</param>
    /// <param name="origin">What its name alone means, or null.</param>
    /// <param name="area">The count's area; where it is not known the name alone decides.</param>
    /// <param name="gazetteer">Tells which land holds it.</param>
    /// <returns>The origin's id; null where the name alone means the body of another land.</returns>
    public string? OriginIn(string written, string? origin, Area area, Gazetteer gazetteer)
    {
        if (written.IndexOf('(', StringComparison.Ordinal) is var open and > 0) written = written[..open];
        string name = string.Join(' ', Words(written).SkipWhile(word => word == "the"));
        origin ??= byName.GetValueOrDefault(name);
        if (!area.IsKnown || area.Include.IsEmpty) return origin;
        var own = registry.Find(origin);
        if (own is { Generic.IsEmpty: true }) return origin;
        bool generic = own is null || own.Generic.Any(Names) && !own.Aliases.Append(own.English).Append(own.Arabic).Except(own.Generic).Any(Names);
        if (!generic || own is { Land: { } home } && Holds(home)) return origin;
        var here = registry.Origins.FirstOrDefault(other => other.Land is { } land && Holds(land)
            && other.Generic.Any(called => own is null ? IsIn(string.Join(' ', Words(called))) : Names(called)));
        return here?.Id ?? (own?.Land is null ? origin : null);

        bool Names(string called) => string.Join(' ', Words(called)) is { Length: > 0 } form && (" " + name + " ").Contains(" " + form + " ", StringComparison.Ordinal);
        // "The ministry of health", "the ministry of health in the Strip".
        bool IsIn(string called) => name == called || name.StartsWith(called + " in ", StringComparison.Ordinal) || name.StartsWith(called + " في ", StringComparison.Ordinal);
        bool Holds(PCode land) => area.Include.All(code => code == land || gazetteer.Contains(land, code));
    }

    /// <summary>True for a responder, monitor, health authority or UN body: naming it is as good as quoting it.</summary>
    public bool SpeaksWherever(string origin) => registry.Find(origin)?.Kind is "responder" or "monitor" or "un" or "health";

    /// <summary>True for one that often passes on what others say: a news agency, paper or UN body.</summary>
    public bool Relays(string origin) => registry.Find(origin)?.Kind is "media" or "un";

    /// <summary>The UN as a whole for one of its bodies, else null.</summary>
    public string? Parent(string? origin) => origin != "un" && registry.Find(origin)?.Kind == "un" && registry.Find("un") is not null ? "un" : null;

    /// <summary>True for a news agency or paper: what it said once does not make it speak all that follows.</summary>
    public bool IsMedia(string? origin) => registry.Find(origin)?.Kind == "media";

    private string? MatchWithoutClitic(Sentence sentence, int at, ReadOnlySpan<char> first, out int last)
    {
        if (Match(sentence, at, first[1..], out last) is { } origin) return origin;
        // "Lil-" is the preposition and the article.
        if (first.StartsWith("لل"))
        {
            Span<char> definite = stackalloc char[first.Length];
            "ال".CopyTo(definite);
            first[2..].CopyTo(definite[2..]);
            if (Match(sentence, at, definite, out last) is { } named) return named;
        }
        return first.Length > 4 && first[0] is 'و' or 'ف' && first[1] is 'ل' or 'ب' ? Match(sentence, at, first[2..], out last) : null;
    }

    private string? Match(Sentence sentence, int at, ReadOnlySpan<char> first, out int last)
    {
        last = at;
        first = Bare(first);
        if (!longestOf.TryGetValue(first, out int most)) return null;
        originOf.TryGetValue(first, out string? found);
        Span<char> name = stackalloc char[LongestWritten];
        first.CopyTo(name);
        int length = first.Length, words = 1;
        for (int i = at + 1; words < most && i < sentence.Count; i++)
        {
            if (sentence[i].Kind == TokenKind.Mark) { if (sentence[i].Mark is '"' or '“' or '”' or '«' or '»' or '(' or ')' or '.') continue; break; }
            var piece = Bare(sentence.Normal(i));
            if (length + 1 + piece.Length > name.Length) break;
            name[length++] = ' ';
            piece.CopyTo(name[length..]);
            length += piece.Length;
            words += 1 + piece.Count(' ');
            if (originOf.TryGetValue(name[..length], out string? origin)) (found, last) = (origin, i);
        }
        return found;
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) => word.EndsWith("'s") ? word[..^2] : word;

    private static string[] Words(string name)
    {
        var plain = new string([.. Letters.Normalize(name).Select(c => Letters.IsArabic(c) || Letters.IsLatin(c) || Letters.IsDigit(c) || c == '\'' ? c : ' ')]);
        return plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
