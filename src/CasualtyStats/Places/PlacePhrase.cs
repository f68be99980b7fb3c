namespace CasualtyStats.Places;

/// <summary>A name with the words that stand around it: "southern countryside of Idlib" is the name "idlib", countryside, and only a side of it.</summary>
/// <param name="Name">The name's words in normal form.</param>
/// <param name="Type">Governorate, District, Subdistrict, Community, Camp, Part or Area; Name where no word says.</param>
/// <param name="Countryside">True where the surroundings without the city are meant.</param>
/// <param name="WithCountryside">True where the city and its surroundings are meant.</param>
/// <param name="IsPart">True where a side, the edge or the centre is meant.</param>
internal sealed record PlacePhrase(string Name, PlaceWord Type, bool Countryside, bool WithCountryside, bool IsPart)
{
    /// <summary>Takes the words around a name off it, from both ends, as long as what is left is not itself a known name.</summary>
    /// <param name="words">Words in normal form.</param>
    /// <param name="isName">Says whether words are a known name.</param>
    public static PlacePhrase Of(ReadOnlySpan<string> words, Func<string, bool> isName)
    {
        var phrase = new PlacePhrase("", PlaceWord.Name, false, false, false);
        while (words.Length > 1 && !isName(Join(words)))
        {
            // "North Gaza governorate": the kind goes first where it leaves a name.
            if (Last(words) is { Word: not PlaceWord.Name } kind && kind.Length < words.Length && isName(Join(words[..^kind.Length])))
            {
                phrase = phrase.And(kind.Word, nearer: false);
                words = words[..^kind.Length];
            }
            else if (PlaceWords.At(words, 0) is { Word: not PlaceWord.Name } first && first.Length < words.Length)
            {
                phrase = phrase.And(first.Word, nearer: true);
                words = words[first.Length..];
            }
            else if (Last(words) is { Word: not PlaceWord.Name } last && last.Length < words.Length)
            {
                phrase = phrase.And(last.Word, nearer: false);
                words = words[..^last.Length];
            }
            else
            {
                break;
            }
        }
        return phrase with { Name = Join(words) };
    }

    /// <summary>This phrase with what another one of the same list says, where it says nothing itself: "rural Homs and Hama", "Homs and Hama countryside".</summary>
    /// <param name="other">The phrase before, or the words after the list.</param>
    public PlacePhrase Sharing(PlacePhrase? other) =>
        other is null || Type != PlaceWord.Name || Countryside || WithCountryside ? this
            : this with { Type = other.Type, Countryside = other.Countryside, IsPart = IsPart || other.IsPart };

    private static string Join(ReadOnlySpan<string> words) => string.Join(' ', words!);

    private static (PlaceWord Word, int Length) Last(ReadOnlySpan<string> words)
    {
        for (int length = Math.Min(4, words.Length); length > 0; length--)
            if (PlaceWords.At(words, words.Length - length) is { Word: not PlaceWord.Name } found && found.Length == length)
                return (found.Word, length);
        return (PlaceWord.Name, 0);
    }

    private PlacePhrase And(PlaceWord word, bool nearer) => word switch
    {
        PlaceWord.Countryside => this with { Countryside = true },
        PlaceWord.WithCountryside => this with { WithCountryside = true },
        PlaceWord.Near or PlaceWord.Direction => this with { IsPart = true },
        PlaceWord.In or PlaceWord.Filler => this,
        _ => nearer || Type == PlaceWord.Name ? this with { Type = word } : this,
    };
}
