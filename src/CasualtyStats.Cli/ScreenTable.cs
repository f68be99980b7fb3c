using System.Globalization;
using CasualtyStats.Model;
using Spectre.Console;

namespace CasualtyStats.Cli;

/// <summary>Tables for people to read on the screen; machine-readable forms are written elsewhere.</summary>
internal static class ScreenTable
{
    // Wide enough that nothing is cut where standard output is a file.
    private const int FileWidth = 200;

    /// <summary>Prints reconciled figures.</summary>
    public static void Figures(Session session, IReadOnlyList<Figure> figures)
    {
        var language = session.Language.Console;
        Print(session, ["date", "place", "outcome", "class", "group", "low", "best", "high", "corroboration", "status"], figures.Select(figure => new[]
        {
            Period(figure.DateStart, figure.DateEnd),
            language == Language.Arabic ? figure.PlaceArabic : figure.PlaceEnglish,
            session.Say("outcome." + Code(figure.Outcome)),
            session.Say("class." + figure.Class.ToString().ToLowerInvariant()),
            Wording.Has("group." + figure.Group) ? session.Say("group." + figure.Group) : figure.Group.Code,
            Number(figure.Estimate.Low),
            Number(figure.Estimate.Best),
            High(session, figure.Estimate),
            figure.Corroboration,
            session.Say("status." + figure.Estimate.Status.ToString().ToLowerInvariant()),
        }));
    }

    /// <summary>Prints counts as read.</summary>
    public static void Tallies(Session session, IReadOnlyList<ReportedCount> counts) =>
        Print(session, ["document", "outcome", "class", "count", "place", "date", "quote", "flags"], counts.Select(count => new[]
        {
            count.Citation.Document,
            session.Say("outcome." + Code(count.Outcome)),
            session.Say("class." + count.Class.ToString().ToLowerInvariant()),
            Interval(count),
            count.Place.Written ?? "",
            Period(count.Harmed.Start, count.Harmed.End),
            count.Citation.Quote ?? count.Citation.Cell ?? "",
            string.Join("; ", count.Flags.Select(flag => flag.Text(session.Language.Console))),
        }));

    /// <summary>Prints findings.</summary>
    public static void Findings(Session session, IReadOnlyList<Finding> findings) =>
        Print(session, ["severity", "finding"], findings.Select(finding => new[]
        {
            session.Say("severity." + finding.Severity.ToString().ToLowerInvariant()),
            finding.Text(session.Language.Console),
        }));

    /// <summary>Prints a table whose headings are <c>cli.column.…</c> keys.</summary>
    public static void Print(Session session, string[] columns, IEnumerable<string[]> rows) =>
        PrintAs(session, columns.Select(column => session.Say("cli.column." + column)), rows);

    /// <summary>Prints a table whose headings stand as they are.</summary>
    public static void PrintAs(Session session, IEnumerable<string> headings, IEnumerable<string[]> rows)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (string heading in headings) table.AddColumn(new TableColumn(Markup.Escape(Screen(heading))));
        foreach (string[] row in rows) table.AddRow(row.Select(cell => Markup.Escape(Screen(cell))).ToArray());
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(session.Results),
        });
        console.Profile.Width = FileWidth;
        console.Write(table);
    }

    /// <summary>The machine-readable name of an outcome.</summary>
    public static string Code(Outcome outcome) => outcome == Outcome.KilledOrInjured ? "killed_or_injured" : outcome.ToString().ToLowerInvariant();

    /// <summary>One day, or two joined by a dash; empty where neither is known.</summary>
    public static string Period(DateOnly? start, DateOnly? end) => start == end ? Iso(start) : $"{Iso(start)}–{Iso(end)}";

    /// <summary>The highest reported, or that no upper bound is stated.</summary>
    public static string High(Session session, CountEstimate estimate) =>
        estimate.Status == FigureStatus.None ? "" : estimate.High is { } high ? Number(high) : session.Say("cli.no-bound");

    // A document's text must never steer the terminal: control characters, escapes among them, are shown as a mark.
    private static string Screen(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '\u00b7' : c));

    private static string Interval(ReportedCount count) => count.Count is { } printed
        ? $"{Qualified(count.Qualifier)}{Number(printed)}"
        : $"{Number(count.Interval.Low)}–{Number(count.Interval.High)}";

    private static string Qualified(Qualifier qualifier) => qualifier switch
    {
        Qualifier.AtLeast => "≥ ",
        Qualifier.MoreThan => "> ",
        Qualifier.About => "~ ",
        Qualifier.UpTo => "≤ ",
        Qualifier.LessThan => "< ",
        _ => "",
    };

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Number(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
