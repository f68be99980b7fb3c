using CasualtyStats.Model;

namespace CasualtyStats.Report.Exports;

/// <summary>Counts as they were read, as comma-separated values: what <c>tallies --format csv</c> prints and <c>tallies.csv</c> holds.</summary>
public static class TallyCsv
{
    /// <summary>Writes a header and one line for each count, in the order given, with the fields of <see cref="TallyJsonLines"/> by the same names.</summary>
    /// <remarks><c>breakdown</c> is written <c>children=3;women=</c> (a group named without a number), <c>area</c> <c>SY02+SY07-C1007</c>, <c>flags</c> as codes and <c>includes</c> as ids parted by <c>;</c>.</remarks>
    /// <param name="writer">Where to; stays open.</param>
    /// <param name="tallies">The counts.</param>
    /// <param name="forSpreadsheet">True for a file that people open in Excel: a document's words that begin like a formula get an apostrophe. The byte-order mark is the file's, not written here.</param>
    public static void Write(TextWriter writer, IEnumerable<ReportedCount> tallies, bool forSpreadsheet = false)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(tallies);
        var line = new CsvLine(writer, forSpreadsheet);
        line.Header("id", "document", "start", "end", "quote", "cell", "outcome", "count", "low", "high", "qualifier", "victim_class", "class_basis",
            "occupation", "assertion", "cause", "alleged_actor", "breakdown", "place", "pcode", "area", "date_start", "date_end", "counted_start", "counted_end",
            "source", "origin", "cumulative", "duplicate_of", "part_of", "supersedes", "flags",
            "event", "report", "report_date", "date_basis", "place_basis", "source_basis", "relay", "includes", "former_outcome");
        foreach (var tally in tallies) Write(line, tally);
    }

    private static void Write(CsvLine line, ReportedCount tally)
    {
        line.Add(tally.Id).AddText(tally.Citation.Document).Add(tally.Citation.Span?.Start).Add(tally.Citation.Span?.End).AddText(tally.Citation.Quote).AddText(tally.Citation.Cell)
            .Add(Codes.Of(tally.Outcome)).Add(tally.Count).Add(tally.Interval.Low).Add(tally.Interval.High).Add(Codes.Of(tally.Qualifier))
            .Add(Codes.Of(tally.Class)).Add(Of(tally.ClassBasis)).Add(tally.Occupation).Add(Codes.Of(tally.Assertion))
            .Add(tally.Cause).AddText(tally.AllegedActor)
            .Add(string.Join(';', tally.Breakdown.Parts.Select(part => $"{part.Group.Code}={(part.Count is { } count ? Invariant.Of(count) : "")}")))
            .AddText(tally.Place.Written).Add(tally.Place.PCode?.Value).Add(tally.Place.Area.IsKnown ? tally.Place.Area.ToString() : null)
            .Add(tally.Harmed.Start).Add(tally.Harmed.End).Add(tally.Counted.Start).Add(tally.Counted.End)
            .AddText(tally.Source.Written).Add(tally.Source.Origin).Add(tally.Cumulative ? "true" : "false")
            .Add(tally.Relations.DuplicateOf).Add(tally.Relations.PartOf).Add(tally.Relations.Supersedes)
            .Add(string.Join(';', tally.Flags.Select(flag => flag.Code)))
            .AddText(tally.EventId).Add(tally.Report).Add(tally.ReportDate).Add(Of(tally.HarmedBasis)).Add(Of(tally.Place.Basis)).Add(Of(tally.Source.Basis))
            .Add(tally.Source.Relay).Add(string.Join(';', tally.Relations.Includes)).Add(tally.FormerOutcome is { } former ? Codes.Of(former) : null);
        line.End();
    }

    private static string? Of(Basis? basis) => basis is { } known ? Codes.Of(known) : null;
}
