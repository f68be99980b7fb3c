using System.Collections.Immutable;

namespace CasualtyStats.Report.Exports;

/// <summary>Columns of one exported table, in order, with the wording key of what each means.</summary>
/// <param name="Name">Name of the table; its file is this and <c>.csv</c>.</param>
/// <param name="Title">Wording key of its title.</param>
/// <param name="Key">The column whose value stands once, or null.</param>
/// <param name="Fields">Name, Table Schema type and wording key of each column.</param>
internal sealed record DataTableSchema(string Name, string Title, string? Key, ImmutableArray<(string Name, string Type, string Meaning)> Fields)
{
    private const string Text = "string", Count = "integer", Day = "date";

    /// <summary>Reconciled figures.</summary>
    public static readonly DataTableSchema Figures = new("figures", "page.figures", null,
    [
        ("date_start", Day, "meaning.first-day"), ("date_end", Day, "meaning.last-day"), ("pcode", Text, "meaning.pcode"), ("place", Text, "meaning.place"),
        ("outcome", Text, "meaning.outcome"), ("victim_class", Text, "meaning.class"), ("group", Text, "meaning.group"),
        ("low", Count, "readme.low"), ("best", Count, "readme.best"), ("high", Count, "datapackage.high"), ("naive_sum", Count, "meaning.naive-sum"),
        ("statements", Text, "datapackage.ids"), ("origins", Text, "meaning.origins"), ("corroboration", Text, "meaning.corroboration"), ("status", Text, "meaning.status"),
    ]);

    /// <summary>Counts as they were read.</summary>
    public static readonly DataTableSchema Tallies = new("tallies", "sheet.tallies", "id",
    [
        ("id", Text, "meaning.tally-id"), ("document", Text, "meaning.document"), ("start", Count, "meaning.start"), ("end", Count, "meaning.end"), ("quote", Text, "meaning.quote"), ("cell", Text, "meaning.cell"),
        ("outcome", Text, "meaning.outcome"), ("count", Count, "meaning.count"), ("low", Count, "meaning.allowed-low"), ("high", Count, "meaning.allowed-high"), ("qualifier", Text, "meaning.qualifier"),
        ("victim_class", Text, "meaning.class"), ("class_basis", Text, "meaning.class-basis"), ("occupation", Text, "meaning.occupation"), ("assertion", Text, "meaning.assertion"),
        ("cause", Text, "meaning.cause"), ("alleged_actor", Text, "meaning.actor"), ("breakdown", Text, "meaning.breakdown"), ("place", Text, "meaning.place-written"), ("pcode", Text, "meaning.pcode"), ("area", Text, "meaning.pcode"),
        ("date_start", Day, "meaning.harm-first"), ("date_end", Day, "meaning.harm-last"), ("counted_start", Day, "meaning.counted-first"), ("counted_end", Day, "meaning.counted-last"),
        ("source", Text, "meaning.source-written"), ("origin", Text, "meaning.origin"), ("cumulative", "boolean", "meaning.cumulative"),
        ("duplicate_of", Text, "meaning.verdict-other"), ("part_of", Text, "meaning.verdict-other"), ("supersedes", Text, "meaning.verdict-other"), ("flags", Text, "meaning.flags"),
        ("event", Text, "meaning.event"), ("report", Count, "meaning.report"), ("report_date", Day, "meaning.report-date"), ("date_basis", Text, "meaning.date-basis"),
        ("place_basis", Text, "meaning.place-basis"), ("source_basis", Text, "meaning.source-basis"), ("relay", Text, "meaning.relay"), ("includes", Text, "datapackage.ids"),
        ("former_outcome", Text, "meaning.former-outcome"),
    ]);

    /// <summary>What to check.</summary>
    public static readonly DataTableSchema Findings = new("findings", "sheet.findings", "id",
    [
        ("id", Text, "meaning.finding-id"), ("code", Text, "meaning.finding-code"), ("severity", Text, "meaning.severity"), ("document", Text, "meaning.document"), ("start", Count, "meaning.start"), ("end", Count, "meaning.end"),
        ("quote", Text, "meaning.quote"), ("cell", Text, "meaning.cell"), ("text", Text, "meaning.finding"), ("concerns", Text, "datapackage.ids"),
    ]);

    /// <summary>All tables, in the order in which they are described.</summary>
    public static readonly ImmutableArray<DataTableSchema> All = [Figures, Tallies, Findings];
}
