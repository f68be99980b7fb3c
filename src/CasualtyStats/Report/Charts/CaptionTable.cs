using System.Text;
using CasualtyStats.Model;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Charts;

/// <summary>The captions as a table beside the charts: <c>file,chart,language,caption,alternative</c>, UTF-8 with a byte-order mark.</summary>
internal static class CaptionTable
{
    /// <summary>Name of the table.</summary>
    public const string FileName = "charts.csv";

    /// <summary>Writes one line for each file that was written.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="files">The charts.</param>
    public static void Write(string path, IEnumerable<ChartFile> files)
    {
        var table = new StringBuilder("\ufefffile,chart,language,caption,alternative\r\n");
        foreach (var file in files)
        {
            if (file is not { Path: { } written, Caption: { } caption }) continue;
            string language = file.Language == Language.Arabic ? "ar" : "en";
            string[] cells = [Path.GetFileName(written), file.Chart, language, caption.Text(file.Language), caption.Alternative(file.Language)];
            table.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");
        }
        AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(table.ToString())));
    }

    // A place name may begin with a sign that a spreadsheet takes for a formula; every cell here begins with a word of the product, so quoting is enough.
    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
