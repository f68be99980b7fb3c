using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Cli;

/// <summary>The selectors that <c>table</c>, <c>explain</c> and <c>report</c> share.</summary>
internal sealed class SelectionOptions
{
    private static readonly string[] Dimensions =
        ["day", "week", "month", "place", "admin1", "admin2", "admin3", "admin4", "incident", "outcome", "class", "group", "source", "cause"];

    private readonly Option<string[]> by;
    private readonly Option<string?> from;
    private readonly Option<string?> to;
    private readonly Option<string[]> place;
    private readonly Option<string[]> except;
    private readonly Option<string[]> outcome;
    private readonly Option<string[]> victimClass;
    private readonly Option<string[]> group;
    private readonly Option<string[]> cause;
    private readonly Option<string?> clock;
    private readonly Option<string?> asOf;

    /// <summary>Adds the selectors to a command.</summary>
    public SelectionOptions(Grammar grammar, Command command)
    {
        by = grammar.Texts("--by", "day,place,…");
        from = grammar.Text("--from", "DATE");
        to = grammar.Text("--to", "DATE");
        place = grammar.Texts("--place", "P-CODE");
        except = grammar.Texts("--except", "P-CODE");
        outcome = grammar.Texts("--outcome", "killed,…");
        victimClass = grammar.Texts("--class", "civilian,…");
        group = grammar.Texts("--group", "children,…");
        cause = grammar.Texts("--cause", "air_strike,…");
        clock = grammar.Text("--clock", "harm|report");
        clock.AcceptOnlyFromAmong("harm", "report");
        asOf = grammar.Text("--as-of", "DATE");
        foreach (Option option in new Option[] { by, from, to, place, except, outcome, victimClass, group, cause, clock, asOf }) command.Add(option);
    }

    /// <summary>The selection that was asked for.</summary>
    /// <exception cref="RefusedException">A date, place, dimension, outcome, class or group that is none.</exception>
    public Selection Read(ParseResult parsed, Gazetteer gazetteer)
    {
        var include = List(parsed, place).Select(code => Code(code, "--place", gazetteer)).ToList();
        var exclude = List(parsed, except).Select(code => Code(code, "--except", gazetteer)).ToList();
        if (include.Count == 0 && exclude.Count > 0) include = [.. gazetteer.Places.Where(known => known.Level == 0).Select(known => known.Code)];
        var groups = List(parsed, group).Select(name => new VictimGroup(name)).ToImmutableArray();
        var selection = new Selection
        {
            By = [.. List(parsed, by).Select(Parse)],
            From = Date(parsed, from),
            To = Date(parsed, to),
            Area = include.Count > 0 ? new Area(include, exclude) : null,
            Outcomes = [.. List(parsed, outcome).Select(name => Named("--outcome", name, Names.Outcomes))],
            Classes = [.. List(parsed, victimClass).Select(name => Named("--class", name, Names.Classes))],
            Groups = groups,
            Causes = [.. List(parsed, cause)],
            Clock = parsed.GetValue(clock) == "report" ? Clock.Report : Clock.Harm,
            AsOf = Date(parsed, asOf),
        };
        if (selection.From > selection.To)
            throw new RefusedException(new("cli.from-after-to", Iso(selection.From), Iso(selection.To)));
        return selection;
    }

    /// <summary>The day of <c>--as-of</c>, or null.</summary>
    public DateOnly? AsOf(ParseResult parsed) => Date(parsed, asOf);

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static IEnumerable<string> List(ParseResult parsed, Option<string[]> option) =>
        (parsed.GetValue(option) ?? []).SelectMany(text => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static DateOnly? Date(ParseResult parsed, Option<string?> option)
    {
        if (parsed.GetValue(option) is not { } text) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new RefusedException(new("cli.bad-date", option.Name, text));
    }

    private static PCode Code(string text, string option, Gazetteer gazetteer)
    {
        var code = text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.') && text.Length > 0 ? new PCode(text) : default;
        return gazetteer.Find(code) is not null ? code : throw new RefusedException(new("cli.unknown-place", option, text));
    }

    private static Dimension Parse(string name)
    {
        int index = Array.IndexOf(Dimensions, name);
        return index >= 0 ? (Dimension)index : throw new RefusedException(new("cli.unknown-value", "--by", name, string.Join(", ", Dimensions)));
    }

    private static T Named<T>(string option, string name, IReadOnlyDictionary<string, T> names) => names.TryGetValue(name, out var value)
        ? value
        : throw new RefusedException(new("cli.unknown-value", option, name, string.Join(", ", names.Keys.Order(StringComparer.Ordinal))));
}
