using System.CommandLine;
using System.Globalization;
using CasualtyStats.Report;

namespace CasualtyStats.Cli;

/// <summary>How outputs are written, and what may not be shown in what is shared: <c>--slides</c>, <c>--hxl</c>, <c>--suppress-below</c>, <c>--coarsen</c>.</summary>
internal sealed class OutputOptions
{
    private static readonly string[] Levels = ["admin1", "admin2", "admin3", "admin4"];
    private readonly Option<bool> slides;
    private readonly Option<bool> hxl;
    private readonly Option<string?> suppressBelow;
    private readonly Option<string?> coarsen;

    /// <summary>Adds the options to a command.</summary>
    public OutputOptions(Grammar grammar, Command command)
    {
        slides = grammar.Switch("--slides");
        hxl = grammar.Switch("--hxl");
        suppressBelow = grammar.Text("--suppress-below", "N");
        coarsen = grammar.Text("--coarsen", string.Join('|', Levels));
        coarsen.AcceptOnlyFromAmong(Levels);
        foreach (var option in new Option[] { slides, hxl, suppressBelow, coarsen }) command.Add(option);
    }

    /// <summary>True where charts are also drawn at 16:9.</summary>
    public bool Slides(ParseResult parsed) => parsed.GetValue(slides);

    /// <summary>True where tables of figures carry a row of HXL tags.</summary>
    public bool Hxl(ParseResult parsed) => parsed.GetValue(hxl);

    /// <summary>What may not be shown.</summary>
    /// <exception cref="RefusedException">The number is none.</exception>
    public Disclosure Disclosure(ParseResult parsed)
    {
        int limit = 0;
        if (parsed.GetValue(suppressBelow) is { } text && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit) && limit is >= 2 and <= 1000))
            throw new RefusedException(new("cli.bad-suppress-below", text));
        return new() { SuppressBelow = limit, CoarsenTo = parsed.GetValue(coarsen) is { } level ? Array.IndexOf(Levels, level) + 1 : null };
    }
}
