using System.Security.Cryptography;
using System.Text;
using CasualtyStats.Collect.Reading;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Tests.Collect.Reading;

/// <summary>Reads short texts as a report published on Monday 2 December 2024, unless told otherwise.</summary>
internal static class Reports
{
    private static readonly ProseReader Reader = new(Gazetteer.BuiltIn, SourceRegistry.BuiltIn, WordLists.BuiltIn);

    /// <summary>What the reader finds.</summary>
    public static ReadResult Read(string text, string? published = "2024-12-02", string name = "report.txt") => Reader.Read(Document(text, published, name));

    /// <summary>A document of a text.</summary>
    public static SourceDocument Document(string text, string? published = "2024-12-02", string name = "report.txt") => new()
    {
        Name = name,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        Bytes = default,
        Text = text,
        Published = published is null ? null : DateOnly.ParseExact(published, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>Counts in one line: "killed 8 civilian children=3 women=1; injured ≥5".</summary>
    public static string Counts(string text) => string.Join("; ", Read(text).Counts.Select(Line));

    private static string Line(ReportedCount count)
    {
        string number = count.Qualifier switch
        {
            Qualifier.Exact => $"{count.Count}",
            Qualifier.AtLeast => $"≥{count.Count}",
            Qualifier.MoreThan => $">{count.Count}",
            Qualifier.LessThan => $"<{count.Count}",
            Qualifier.About => $"~{count.Count}",
            Qualifier.UpTo => $"≤{count.Count}",
            Qualifier.Range => $"{count.Interval.Low}-{count.Interval.High}",
            Qualifier.Zero => "zero",
            _ => $"{count.Qualifier}",
        };
        string status = count.Class == VictimClass.Unspecified ? "" : $" {(count.ClassBasis == Basis.Carried ? "carried-" : "")}{count.Class}";
        string parts = string.Concat(count.Breakdown.Parts.Select(part => $" {part.Group}={part.Count}"));
        return $"{count.Outcome} {number}{status}{parts}".ToLowerInvariant();
    }
}
