using CasualtyStats.Model;

namespace CasualtyStats.Report.Exports;

/// <summary>What to check, one JSON object a line: what <c>findings --format jsonl</c> prints.</summary>
public static class FindingJsonLines
{
    /// <summary>Writes one line for each finding, in the order given, with the fields of <see cref="FindingCsv"/> by the same names; empty is null, <c>concerns</c> is an array.</summary>
    /// <param name="writer">Where to; stays open.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="language">Language of <c>text</c>; everything else is the same in both.</param>
    public static void Write(TextWriter writer, IEnumerable<Finding> findings, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(findings);
        JsonText.Lines(writer, findings, (json, finding) =>
        {
            json.WriteString("id", finding.Id);
            json.WriteString("code", finding.Code);
            json.WriteString("severity", Codes.Of(finding.Severity));
            json.WriteString("document", finding.Where?.Document);
            json.Number("start", finding.Where?.Span?.Start);
            json.Number("end", finding.Where?.Span?.End);
            json.WriteString("quote", finding.Where?.Quote);
            json.WriteString("cell", finding.Where?.Cell);
            json.WriteString("text", finding.Text(language));
            json.Strings("concerns", finding.Concerns);
        });
    }
}
