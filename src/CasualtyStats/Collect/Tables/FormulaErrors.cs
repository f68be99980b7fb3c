using System.IO.Compression;
using System.Xml;

namespace CasualtyStats.Collect.Tables;

/// <summary>Cells of a workbook (xlsx) whose formula gives an error, which the reader of workbooks would pass over as empty.</summary>
internal static class FormulaErrors
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, IgnoreWhitespace = true, XmlResolver = null };

    /// <summary>The errors by sheet (in order of the workbook), row and column, both from 1 and 0; a file of another kind has none.</summary>
    /// <param name="bytes">The file.</param>
    public static Dictionary<(int Sheet, int Row, int Column), string> Of(Stream bytes)
    {
        var errors = new Dictionary<(int, int, int), string>();
        try
        {
            using var zip = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true);
            var targets = Targets(zip);
            for (int sheet = 0; sheet < targets.Count; sheet++)
                if (targets[sheet] is { } entry && Mentions(entry)) Read(entry, sheet, errors);
        }
        catch (Exception error) when (error is InvalidDataException or XmlException or FormatException)
        {
            // What is wrong with the file is told by the reader of workbooks.
            return errors;
        }
        return errors;
    }

    // Parts of the sheets in the workbook's order.
    private static List<ZipArchiveEntry?> Targets(ZipArchive zip)
    {
        var byId = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var relation in Elements(zip.GetEntry("xl/_rels/workbook.xml.rels"), "Relationship")) byId[relation["Id"]] = relation["Target"];
        return [.. Elements(zip.GetEntry("xl/workbook.xml"), "sheet").Select(sheet => byId.TryGetValue(sheet.GetValueOrDefault("id", ""), out string? target)
            ? zip.GetEntry(target.StartsWith('/') ? target[1..] : "xl/" + target) : null)];
    }

    private static List<Dictionary<string, string>> Elements(ZipArchiveEntry? entry, string name)
    {
        var all = new List<Dictionary<string, string>>();
        if (entry is null) return all;
        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream, Settings);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != name) continue;
            var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
            while (xml.MoveToNextAttribute()) attributes[xml.LocalName] = xml.Value;
            all.Add(attributes);
        }
        return all;
    }

    // Nearly no sheet holds one; a look at its bytes is far quicker than its XML.
    private static bool Mentions(ZipArchiveEntry entry)
    {
        ReadOnlySpan<byte> mark = "t=\"e\""u8;
        using var stream = entry.Open();
        byte[] block = new byte[1 << 16];
        int kept = 0, read;
        while ((read = stream.Read(block, kept, block.Length - kept)) > 0)
        {
            var seen = block.AsSpan(0, kept + read);
            if (seen.IndexOf(mark) >= 0) return true;
            kept = Math.Min(mark.Length, seen.Length);
            seen[^kept..].CopyTo(block);
        }
        return false;
    }

    private static void Read(ZipArchiveEntry entry, int sheet, Dictionary<(int, int, int), string> errors)
    {
        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream, Settings);
        string? cell = null;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "c") cell = xml.GetAttribute("t") == "e" ? xml.GetAttribute("r") : null;
            else if (xml.LocalName == "v" && cell is not null && Address(cell) is var (row, column)) errors[(sheet, row, column)] = xml.ReadString();
        }
    }

    private static (int Row, int Column) Address(string cell)
    {
        int letters = cell.TakeWhile(char.IsAsciiLetter).Count();
        return (int.Parse(cell.AsSpan(letters), System.Globalization.CultureInfo.InvariantCulture), cell[..letters].Aggregate(0, (number, letter) => number * 26 + letter - 'A' + 1) - 1);
    }
}
