using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace CasualtyStats.Collect.Starting;

/// <summary>Gives a workbook the same bytes whenever it holds the same: entry times and the dates in its properties are fixed.</summary>
internal static partial class ReproducibleZip
{
    private const string Properties = "docProps/core.psmdcp";

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
            foreach (var entry in from.Entries.OrderBy(entry => Name(entry.FullName), StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(Name(entry.FullName), CompressionLevel.Optimal);
                copy.LastWriteTime = Fixed;
                using var source = entry.Open();
                using var sink = copy.Open();
                if (Name(entry.FullName) == Properties) sink.Write(Edited(source, text => Date().Replace(text, ">2000-01-01T00:00:00Z<")));
                else if (entry.FullName == "_rels/.rels") sink.Write(Edited(source, Relations));
                else source.CopyTo(sink);
            }
        }
        return target.ToArray();
    }

    // The properties have a random name of their own in every workbook.
    private static string Name(string entry) => RandomName().Replace(entry, Properties);

    private static byte[] Edited(Stream part, Func<string, string> edit)
    {
        using var reader = new StreamReader(part, Encoding.UTF8);
        return Encoding.UTF8.GetBytes(edit(reader.ReadToEnd()));
    }

    // So have the relations at the root; they are numbered instead.
    private static string Relations(string text)
    {
        int number = 0;
        return RelationId().Replace(RandomName().Replace(text, Properties), _ => $"Id=\"R{++number}\"");
    }

    [GeneratedRegex(@">\d{4}-\d\d-\d\dT[^<]*<")]
    private static partial Regex Date();

    [GeneratedRegex("package/services/metadata/core-properties/[0-9a-f]+\\.psmdcp")]
    private static partial Regex RandomName();

    [GeneratedRegex("Id=\"R[0-9a-f]{16}\"")]
    private static partial Regex RelationId();
}
