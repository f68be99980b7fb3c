using CasualtyStats.Model;

namespace CasualtyStats.Cli;

/// <summary>What <c>--lang</c> asks for.</summary>
/// <param name="Console">Language of the console's own words.</param>
/// <param name="Outputs">Languages of workbooks and charts, in the order they are written.</param>
internal sealed record OutputLanguage(Language Console, IReadOnlyList<Language> Outputs)
{
    /// <summary>Reads <c>en</c>, <c>ar</c> or <c>both</c>; anything else, also nothing, is English. Never the environment's locale.</summary>
    /// <param name="value">The option's value, or null where it was not given.</param>
    public static OutputLanguage Of(string? value) => value switch
    {
        "ar" => new(Language.Arabic, [Language.Arabic]),
        "both" => new(Language.English, [Language.English, Language.Arabic]),
        _ => new(Language.English, [Language.English]),
    };

    /// <summary>The language of help, which is printed before anything is parsed.</summary>
    /// <param name="args">The command line.</param>
    public static OutputLanguage FromArguments(IReadOnlyList<string> args)
    {
        for (int i = 0; i < args.Count; i++)
        {
            if (args[i] == "--lang" && i + 1 < args.Count) return Of(args[i + 1]);
            if (args[i].StartsWith("--lang=", StringComparison.Ordinal)) return Of(args[i]["--lang=".Length..]);
        }
        return Of(null);
    }
}
