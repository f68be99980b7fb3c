using System.Collections.Immutable;
using System.Text.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger.Json;

/// <summary>Counts as the ledger writes them.</summary>
internal static class CountJson
{
    /// <summary>Writes a count; its document's name and hash are left out where they are the given ones.</summary>
    public static void Write(Utf8JsonWriter json, ReportedCount count, SourceDocument? home)
    {
        json.WriteStartObject();
        json.WriteString("id", count.Id);
        CitationJson.Write(json, "at", count.Citation, home);
        json.WriteString("outcome", Wire.Outcomes[count.Outcome]);
        if (count.FormerOutcome is { } former) json.WriteString("former_outcome", Wire.Outcomes[former]);
        json.Put("count", count.Count);
        json.WriteNumber("low", count.Interval.Low);
        json.Put("high", count.Interval.High);
        json.WriteString("qualifier", Wire.Qualifiers[count.Qualifier]);
        if (count.Class != default) json.WriteString("class", Wire.Classes[count.Class]);
        json.Put("class_basis", count.ClassBasis);
        json.Put("occupation", count.Occupation);
        if (count.Assertion != default) json.WriteString("assertion", Wire.Assertions[count.Assertion]);
        json.Put("cause", count.Cause);
        json.Put("actor", count.AllegedActor);
        WriteBreakdown(json, count.Breakdown);
        WritePlace(json, count.Place);
        json.Put("harmed", count.Harmed);
        json.Put("harmed_basis", count.HarmedBasis);
        json.Put("counted", count.Counted);
        WriteSource(json, count.Source);
        if (count.Cumulative) json.WriteBoolean("cumulative", true);
        json.Put("duplicate_of", count.Relations.DuplicateOf);
        json.Put("part_of", count.Relations.PartOf);
        json.Put("supersedes", count.Relations.Supersedes);
        json.Put("includes", count.Relations.Includes);
        json.Put("event", count.EventId);
        if (count.Report != 0) json.WriteNumber("report", count.Report);
        json.Put("report_date", count.ReportDate);
        WriteFlags(json, count.Flags);
        json.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ReportedCount Read(JsonElement json, SourceDocument? home) => new()
    {
        Id = json.String("id")!,
        Citation = CitationJson.Read(json, "at", home)!,
        Outcome = json.Named("outcome", Wire.Outcomes),
        FormerOutcome = json.String("former_outcome") is null ? null : json.Named("former_outcome", Wire.Outcomes),
        Count = json.Number("count"),
        Interval = new(json.Number("low") ?? 0, json.Number("high")),
        Qualifier = json.Named("qualifier", Wire.Qualifiers),
        Class = json.Named("class", Wire.Classes),
        ClassBasis = json.Basis("class_basis"),
        Occupation = json.String("occupation"),
        Assertion = json.Named("assertion", Wire.Assertions),
        Cause = json.String("cause"),
        AllegedActor = json.String("actor"),
        Breakdown = ReadBreakdown(json),
        Place = ReadPlace(json),
        Harmed = json.Period("harmed"),
        HarmedBasis = json.Basis("harmed_basis"),
        Counted = json.Period("counted"),
        Source = ReadSource(json),
        Cumulative = json.Flag("cumulative"),
        Relations = ReadRelations(json),
        EventId = json.String("event"),
        Report = (int)(json.Number("report") ?? 0),
        ReportDate = json.Day("report_date"),
        Flags = ReadFlags(json),
    };

    private static void WriteBreakdown(Utf8JsonWriter json, Breakdown breakdown)
    {
        if (breakdown.Parts.IsEmpty) return;
        json.WriteStartArray("groups");
        foreach (var part in breakdown.Parts)
        {
            json.WriteStartObject();
            json.WriteString("group", part.Group.Code);
            json.Put("count", part.Count);
            json.Put("span", part.Span);
            json.Put("age_from", part.Ages?.From);
            json.Put("age_to", part.Ages?.To);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static Breakdown ReadBreakdown(JsonElement json) => !json.TryGetProperty("groups", out var parts) ? Breakdown.None
        : new(parts.EnumerateArray().Select(part => new BreakdownPart(new(part.String("group")!), part.Number("count"), part.Span("span"),
            part.Number("age_from") is { } from ? new AgeInterval((int)from, (int?)part.Number("age_to")) : null)));

    private static void WritePlace(Utf8JsonWriter json, PlaceMention place)
    {
        if (place == PlaceMention.None) return;
        json.WriteStartObject("place");
        json.Put("written", place.Written);
        json.Put("include", [.. place.Area.Include.Select(code => code.Value)]);
        json.Put("exclude", [.. place.Area.Exclude.Select(code => code.Value)]);
        json.Put("basis", place.Basis);
        json.Put("span", place.Span);
        json.WriteEndObject();
    }

    private static PlaceMention ReadPlace(JsonElement json) => !json.TryGetProperty("place", out var place) ? PlaceMention.None
        : new(place.String("written"), ReadArea(place), place.Basis("basis"), place.Span("span"));

    private static Area ReadArea(JsonElement place)
    {
        var include = place.Strings("include");
        var exclude = place.Strings("exclude");
        return include.IsEmpty && exclude.IsEmpty ? Area.Unknown : new(include.Select(code => new PCode(code)), exclude.Select(code => new PCode(code)));
    }

    private static void WriteSource(Utf8JsonWriter json, Attribution source)
    {
        if (source == Attribution.None) return;
        json.WriteStartObject("source");
        json.Put("written", source.Written);
        json.Put("origin", source.Origin);
        json.Put("relay", source.Relay);
        json.Put("basis", source.Basis);
        json.Put("span", source.Span);
        json.WriteEndObject();
    }

    private static Attribution ReadSource(JsonElement json) => !json.TryGetProperty("source", out var source) ? Attribution.None
        : new(source.String("written"), source.String("origin"), source.String("relay"), source.Basis("basis"), source.Span("span"));

    private static Relations ReadRelations(JsonElement json)
    {
        var (duplicate, part, supersedes, includes) = (json.String("duplicate_of"), json.String("part_of"), json.String("supersedes"), json.Strings("includes"));
        return duplicate is null && part is null && supersedes is null && includes.IsEmpty ? Relations.None : new(duplicate, part, supersedes, includes);
    }

    private static void WriteFlags(Utf8JsonWriter json, ImmutableArray<Flag> flags)
    {
        if (flags.IsEmpty) return;
        json.WriteStartArray("flags");
        foreach (var flag in flags)
        {
            json.WriteStartArray();
            json.WriteStringValue(flag.Code);
            foreach (string argument in flag.Arguments) json.WriteStringValue(argument);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static ImmutableArray<Flag> ReadFlags(JsonElement json) => !json.TryGetProperty("flags", out var flags) ? []
        : [.. flags.EnumerateArray().Select(flag => new Flag(flag[0].GetString()!, [.. flag.EnumerateArray().Skip(1).Select(argument => argument.GetString()!)]))];
}
