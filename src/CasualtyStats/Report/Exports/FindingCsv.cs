using CasualtyStats.Model;

namespace CasualtyStats.Report.Exports;

/// <summary>What to check, as comma-separated values: what <c>findings --format csv</c> prints.</summary>
public static class FindingCsv
{
    /// <summary>Writes a header and one line for each finding, in the order given; ids in <c>concerns</c> are parted by <c>;</c>.</summary>
    /// <param name="writer">Where to; stays open.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="language">Language of <c>text</c>; everything else is the same in both.</param>
    /// <param name="forSpreadsheet">True for a file that people open in Excel: text that begins like a formula gets an apostrophe. The byte-order mark is the file's, not written here.</param>
    public static void Write(TextWriter writer, IEnumerable<Finding> findings, Language language = Language.English, bool forSpreadsheet = false)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(findings);
        var line = new CsvLine(writer, forSpreadsheet);
        line.Header("id", "code", "severity", "document", "start", "end", "quote", "cell", "text", "concerns");
        foreach (var finding in findings)
        {
            line.Add(finding.Id).Add(finding.Code).Add(Codes.Of(finding.Severity)).AddText(finding.Where?.Document)
                .Add(finding.Where?.Span?.Start).Add(finding.Where?.Span?.End).AddText(finding.Where?.Quote).AddText(finding.Where?.Cell)
                .AddText(finding.Text(language)).Add(string.Join(';', finding.Concerns));
            line.End();
        }
    }
}
