using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace CasualtyStats.Collect.Starting;

/// <summary>Gives a workbook the same bytes whenever it holds the same: entry times and the dates in its properties are fixed.</summary>
internal static partial class ReproducibleZip
{
    // The earliest time that a zip entry can hold.
    private static readonly DateTimeOffset Fixed = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The workbook packed anew.</summary>
    /// <param name="workbook">The bytes of an .xlsx file.</param>
    public static byte[] Pack(byte[] workbook)
    {
        using var target = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(workbook, false), ZipArchiveMode.Read))
        using (var to = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Fixed;
                using var source = entry.Open();
                using var sink = copy.Open();
                if (entry.FullName.EndsWith("core.xml", StringComparison.Ordinal) || entry.FullName.EndsWith(".psmdcp", StringComparison.Ordinal)) sink.Write(WithoutDates(source));
                else source.CopyTo(sink);
            }
        }
        return target.ToArray();
    }

    private static byte[] WithoutDates(Stream properties)
    {
        using var reader = new StreamReader(properties, Encoding.UTF8);
        return Encoding.UTF8.GetBytes(Date().Replace(reader.ReadToEnd(), ">2000-01-01T00:00:00Z<"));
    }

    [GeneratedRegex(@">\d{4}-\d\d-\d\dT[^<]*<", RegexOptions.NonBacktracking)]
    private static partial Regex Date();
}
