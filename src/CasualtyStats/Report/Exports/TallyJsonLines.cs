using System.Text.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Report.Exports;

/// <summary>Counts as they were read, one JSON object a line: what <c>tallies --format jsonl</c> prints.</summary>
public static class TallyJsonLines
{
    /// <summary>Writes one line for each count, in the order given; every field stands in every line, null where there is nothing to say.</summary>
    /// <remarks>A running number printed as 8 gives <c>"count":8,"low":8,"high":8</c>; "at least 8" gives <c>"high":null</c>. <c>flags</c> holds the codes of the reasons to look.</remarks>
    /// <param name="writer">Where to; stays open.</param>
    /// <param name="tallies">The counts.</param>
    public static void Write(TextWriter writer, IEnumerable<ReportedCount> tallies)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(tallies);
        JsonText.Lines(writer, tallies, Fields);
    }

    private static void Fields(Utf8JsonWriter json, ReportedCount tally)
    {
        json.WriteString("id", tally.Id);
        Printed(json, tally.Citation);
        json.WriteString("outcome", Codes.Of(tally.Outcome));
        json.Number("count", tally.Count);
        json.WriteNumber("low", tally.Interval.Low);
        json.Number("high", tally.Interval.High);
        json.WriteString("qualifier", Codes.Of(tally.Qualifier));
        json.WriteString("victim_class", Codes.Of(tally.Class));
        json.WriteString("class_basis", Of(tally.ClassBasis));
        json.WriteString("occupation", tally.Occupation);
        json.WriteString("assertion", Codes.Of(tally.Assertion));
        json.WriteString("cause", tally.Cause);
        json.WriteString("alleged_actor", tally.AllegedActor);
        json.WriteStartObject("breakdown");
        foreach (var part in tally.Breakdown.Parts) json.Number(part.Group.Code, part.Count);
        json.WriteEndObject();
        Place(json, tally.Place);
        json.Day("date_start", tally.Harmed.Start);
        json.Day("date_end", tally.Harmed.End);
        json.Day("counted_start", tally.Counted.Start);
        json.Day("counted_end", tally.Counted.End);
        json.WriteString("source", tally.Source.Written);
        json.WriteString("origin", tally.Source.Origin);
        json.WriteBoolean("cumulative", tally.Cumulative);
        json.WriteString("duplicate_of", tally.Relations.DuplicateOf);
        json.WriteString("part_of", tally.Relations.PartOf);
        json.WriteString("supersedes", tally.Relations.Supersedes);
        json.Strings("flags", tally.Flags.Select(flag => flag.Code));
        json.WriteString("event", tally.EventId);
        json.WriteNumber("report", tally.Report);
        json.Day("report_date", tally.ReportDate);
        json.WriteString("date_basis", Of(tally.HarmedBasis));
        json.WriteString("place_basis", Of(tally.Place.Basis));
        json.WriteString("source_basis", Of(tally.Source.Basis));
        json.WriteString("relay", tally.Source.Relay);
        json.Strings("includes", tally.Relations.Includes);
        json.WriteString("former_outcome", tally.FormerOutcome is { } former ? Codes.Of(former) : null);
    }

    private static string? Of(Basis? basis) => basis is { } known ? Codes.Of(known) : null;

    private static void Printed(Utf8JsonWriter json, Citation citation)
    {
        json.WriteString("document", citation.Document);
        json.Number("start", citation.Span?.Start);
        json.Number("end", citation.Span?.End);
        json.WriteString("quote", citation.Quote);
        json.WriteString("cell", citation.Cell);
    }

    private static void Place(Utf8JsonWriter json, PlaceMention place)
    {
        json.WriteString("place", place.Written);
        json.WriteString("pcode", place.PCode?.Value);
        if (!place.Area.IsKnown)
        {
            json.WriteNull("area");
            return;
        }
        json.WriteStartObject("area");
        json.Strings("include", place.Area.Include.Select(code => code.Value));
        json.Strings("exclude", place.Area.Exclude.Select(code => code.Value));
        json.WriteEndObject();
    }
}
