using System.Collections.Immutable;

namespace CasualtyStats.Collect.Tables;

/// <summary>The table of counts that people fill in: one count a row.</summary>
public static class TallyTemplate
{
    /// <summary>Its columns in order; what each holds is <c>collect.column-NAME</c> in the wording table. Only outcome and count must be filled in.</summary>
    public static ImmutableArray<string> Columns { get; } =
    [
        "date_start", "date_end", "place", "pcode", "outcome", "count", "qualifier", "low", "high", "victim_class",
        "children", "women", "men", "girls", "boys", "source", "cumulative", "cause", "note",
    ];

    /// <summary>Answers offered for a column, or empty where any may stand.</summary>
    /// <param name="column">One of <see cref="Columns"/>.</param>
    public static ImmutableArray<string> Answers(string column) => column switch
    {
        "outcome" => ["killed", "injured", "missing", "killed_or_injured", "displaced", "abducted"],
        "qualifier" => ["exact", "at_least", "more_than", "about", "up_to", "less_than", "range", "dozens", "vague", "zero"],
        "victim_class" => ["civilian", "combatant", "mixed", "unspecified"],
        "cumulative" => ["yes", "no"],
        _ => [],
    };

    /// <summary>The header as a CSV file with a byte-order mark, which Excel needs to read Arabic.</summary>
    public static string Csv => "\ufeff" + string.Join(',', Columns) + "\n";
}
