using CasualtyStats.Model;

namespace CasualtyStats.Report.Charts;

/// <summary>One chart in one language and format, written or, where it has nothing to show, not written.</summary>
/// <param name="Chart">Name of the chart, for instance <c>trend</c>.</param>
/// <param name="Language">Language of its words.</param>
/// <param name="Format">What it was made for.</param>
/// <param name="Path">Full path of the file, or null where it was not written.</param>
/// <param name="Caption">Caption and alternative text, or null where it was not written.</param>
/// <param name="NotWritten">Why there is no file, or null where there is one.</param>
public sealed record ChartFile(string Chart, Language Language, ChartFormat Format, string? Path, ChartCaption? Caption, Message? NotWritten);
