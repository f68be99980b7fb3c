using CasualtyStats.Collect.Reading;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables;

/// <summary>What the words of a header say, before headers of two rows are put together.</summary>
/// <param name="Outcome">The outcome named, or null.</param>
/// <param name="Class">The class named, or unspecified.</param>
/// <param name="Group">The group named, or null.</param>
/// <param name="Occupation">The occupation named, or null.</param>
/// <param name="Part">Another part named, or null.</param>
/// <param name="Cause">The cause of death named, or null.</param>
/// <param name="Origin">The source named, or null.</param>
/// <param name="Measure">The days named.</param>
/// <param name="Role">Lowest, highest or neither.</param>
/// <param name="Filled">True where it says that numbers are filled in.</param>
/// <param name="Thing">True where it counts things, money or places, not people.</param>
/// <param name="Unknown">Words that no table has, joined; empty where all are known.</param>
/// <param name="Contradictory">True where it names two outcomes or two of another kind.</param>
internal sealed record HeaderMeaning(Outcome? Outcome, VictimClass Class, string? Group, string? Occupation, string? Part, string? Cause, string? Origin,
    FigureMeasure Measure, FigureRole Role, bool Filled, bool Thing, string Unknown, bool Contradictory)
{
    /// <summary>True where every word is known and an outcome is named: a column of figures.</summary>
    public bool IsFigure => Outcome is not null && !Thing && Unknown.Length == 0 && !Contradictory;

    /// <summary>True where it names people and an outcome, but also words that nobody knows: a person should say.</summary>
    public bool IsDoubtful => Outcome is not null && !Thing && !IsFigure;

    /// <summary>True where it names a group or a number's role, and no outcome: a header above may give that.</summary>
    public bool IsPartial => Outcome is null && !Thing && Unknown.Length == 0 && !Contradictory
        && (Group is not null || Occupation is not null || Role != FigureRole.Count || Measure != FigureMeasure.Row || Class != VictimClass.Unspecified || IsTotalWord);

    /// <summary>True for "Total" alone.</summary>
    public bool IsTotalWord { get; init; }

    /// <summary>Reads the attributes of an HXL tag.</summary>
    /// <param name="tag">For instance <c>#affected+killed+children+f</c>: girls killed.</param>
    public static HeaderMeaning OfTag(string tag) => Of(string.Join(' ', tag.Split('+', StringSplitOptions.TrimEntries).Select(attribute => attribute switch { "f" or "F" => "female", "m" or "M" => "male", _ => attribute })));

    /// <summary>Reads a header.</summary>
    /// <param name="header">As written.</param>
    public static HeaderMeaning Of(string header)
    {
        var words = FigureWords.Read(header);
        string[] Values(string kind) => [.. words.Where(word => word.Kind == kind).Select(word => word.Value).Distinct(StringComparer.Ordinal)];
        string[] outcomes = Values("outcome"), classes = Values("class"), groups = Values("group"), occupations = Values("occupation"), parts = Values("part"), deaths = Values("deathcause");
        // "Casualties - killed": the narrower word says which.
        if (outcomes.Length == 2) outcomes = [.. outcomes.Where(outcome => outcome != "killed_or_injured")];
        if (outcomes.Length == 0 && deaths.Length == 1) outcomes = ["killed"];
        (groups, parts) = BySexAndAge(Values("sex"), Values("age"), groups, parts);
        string[] measures = Values("measure"), roles = Values("role");
        return new(outcomes.Length > 0 ? Sense.OutcomeOf(outcomes[0]) : null,
            classes.Length == 1 ? Enum.Parse<VictimClass>(classes[0], true) : classes.Length > 1 ? VictimClass.Mixed : VictimClass.Unspecified,
            groups.FirstOrDefault(), occupations.FirstOrDefault(), parts.FirstOrDefault(), deaths.FirstOrDefault(), Values("source").FirstOrDefault(),
            measures.Contains("running") ? FigureMeasure.Running : measures.Length > 0 ? FigureMeasure.Daily : FigureMeasure.Row,
            roles.Contains("low") ? FigureRole.Low : roles.Contains("high") ? FigureRole.High : FigureRole.Count,
            Values("filled").Length > 0, Values("thing").Length > 0, string.Join(' ', words.Where(word => word.Kind is null).Select(word => word.Word)),
            outcomes.Length > 1 || groups.Length > 1 || occupations.Length > 1 || parts.Length > 1 || roles.Length > 1)
        { IsTotalWord = words.Count == 1 && words[0].Word is "total" or "الاجمالي" or "المجموع" or "اجمالي" or "مجموع" };
    }

    // "Female children" are girls and "adult women" women; of whom only the sex or only that they are grown is said, they are a part that no group holds.
    private static (string[] Groups, string[] Parts) BySexAndAge(string[] sexes, string[] ages, string[] groups, string[] parts)
    {
        if (sexes.Length + ages.Length == 0) return (groups, parts);
        if (sexes.Length > 1 || ages.Length > 0 && groups is ["children" or "girls" or "boys" or "infants"]) return (groups, ["female", "male"]);
        bool? female = sexes.Length == 0 ? null : sexes[0] == "female";
        return (groups, ages.Length > 0, female) switch
        {
            (["children"], false, { } girl) => ([girl ? "girls" : "boys"], parts),
            (["women" or "girls"], _, null or true) or (["men" or "boys"], _, null or false) => (groups, parts),
            ([], true, { } woman) => ([woman ? "women" : "men"], parts),
            ([], true, null) => (groups, [.. parts, "adults"]),
            ([], false, { } only) => (groups, [.. parts, only ? "female" : "male"]),
            // "Elderly women", "male women": of these nothing is made.
            _ => (groups, ["female", "male"]),
        };
    }

    /// <summary>The column of figures that this says.</summary>
    /// <param name="at">The column, from 0.</param>
    public FigureColumn Column(int at) => new(at, Outcome!.Value, Class, Group is null ? null : new VictimGroup(Group), Occupation, Part, Cause, Origin, Measure, Role, Filled);
}
