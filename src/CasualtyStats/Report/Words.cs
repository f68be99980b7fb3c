using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Report;

/// <summary>What the outputs say, in one language.</summary>
internal sealed class Words(Language language)
{
    public Language Language => language;

    public bool RightToLeft => language == Language.Arabic;

    /// <summary>A sentence of this room: <c>report.KEY</c>.</summary>
    public string this[string key] => Wording.Text(language, "report." + key);

    public string Say(string key, params string[] arguments) => Wording.Text(language, new Message("report." + key, arguments));

    public string Of(Outcome outcome) => Wording.Text(language, "outcome." + Codes.Of(outcome));

    public string Of(VictimClass victims) => Wording.Text(language, "class." + Codes.Of(victims));

    public string Of(FigureStatus status) => Wording.Text(language, "status." + Codes.Of(status));

    public string Of(Severity severity) => Wording.Text(language, "severity." + Codes.Of(severity));

    public string Of(VictimGroup group) => Coded("group", group.Code)!;

    public string Of(Flag flag) => Wording.Has("flag." + flag.Code) ? flag.Text(language) : flag.Code;

    /// <summary>A list in this language's own punctuation.</summary>
    public string List(IEnumerable<string> items) => string.Join(Separator, items);

    /// <summary>A day as ISO prints it. After Arabic letters the hyphens would turn it round (2025-03-01 read as 01-03-2025), so there it stands between left-to-right marks.</summary>
    public string Day(DateOnly? day) => day is not { } known ? this["undated"] : RightToLeft ? $"\u200e{Invariant.Of(known)}\u200e" : Invariant.Of(known);

    /// <summary>What parts the items of a list.</summary>
    public string Separator => this["list.separator"] + " ";

    /// <summary>A code's name where the wording tables have one, else the code with its underscores as spaces; null stays null.</summary>
    public string? Coded(string family, string? code) => code is null ? null
        : Wording.Has($"{family}.{code}") ? Wording.Text(language, $"{family}.{code}") : code.Replace('_', ' ');

    /// <summary>A region's name: its places by name, with those left out said.</summary>
    public string Name(Area area, ImmutableDictionary<string, (string English, string Arabic)> names)
    {
        string included = List(area.Include.Select(code => Name(code, names)));
        return area.Exclude.Length == 0 ? included : Say("area.without", included, List(area.Exclude.Select(code => Name(code, names))));
    }

    /// <summary>The figure's place: its name, else its codes, else that nobody says where.</summary>
    public string Place(Figure figure)
    {
        string name = Choose(figure.PlaceEnglish, figure.PlaceArabic);
        return name.Length > 0 ? name
            : figure.Area is null ? this["area.everywhere"]
            : figure.Area.IsKnown ? figure.Area.ToString() : this["area.unknown"];
    }

    /// <summary>What is withheld, in sentences; empty where nothing is.</summary>
    public string Withheld(Disclosure? disclosure) => disclosure is null ? "" : string.Join(" ", Withholdings(disclosure));

    private IEnumerable<string> Withholdings(Disclosure disclosure)
    {
        if (disclosure.SuppressBelow > 1)
            yield return Say("withheld.small", Invariant.Of(disclosure.SuppressBelow - 1), Invariant.Of(disclosure.Small), Invariant.Of(disclosure.Complementary));
        if (disclosure.CoarsenTo is { } level) yield return Say("withheld.places", "@report.withheld.level." + Invariant.Of(level));
        yield return this["withheld.quotes"];
    }

    private string Name(PCode code, ImmutableDictionary<string, (string English, string Arabic)> names) =>
        names.TryGetValue(code.Value, out var name) && Choose(name.English, name.Arabic) is { Length: > 0 } chosen ? chosen : code.Value;

    private string Choose(string english, string arabic) =>
        (RightToLeft, arabic.Length, english.Length) is (true, > 0, _) or (false, _, 0) ? arabic : english;
}
