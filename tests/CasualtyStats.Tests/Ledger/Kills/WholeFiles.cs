using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace CasualtyStats.Tests.Ledger.Kills;

/// <summary>Tells whether the files of a folder of outputs are whole; one that is not under its own name yet does not count.</summary>
internal static class WholeFiles
{
    /// <summary>Names of files that are half-written.</summary>
    public static IReadOnlyList<string> Broken(string folder) => Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(path => Path.GetExtension(path) is not (".part" or ".new" or ".tmp")).Where(path => !IsWhole(path)).Order(StringComparer.Ordinal)]
        : [];

    private static bool IsWhole(string path)
    {
        if (Path.GetFileName(path) == ".casualtystats-output") return true;
        byte[] bytes = File.ReadAllBytes(path);
        string End() => Encoding.UTF8.GetString(bytes).TrimEnd();
        return Path.GetExtension(path) switch
        {
            ".xlsx" or ".docx" => IsZip(bytes),
            ".html" => End().EndsWith("</html>", StringComparison.OrdinalIgnoreCase),
            ".svg" => End().EndsWith("</svg>", StringComparison.Ordinal),
            ".png" => bytes.AsSpan(Math.Max(0, bytes.Length - 8)).StartsWith("IEND"u8),
            ".csv" => bytes.Length > 3 && bytes[^1] == (byte)'\n',
            ".json" => IsJson(bytes),
            var other => throw new InvalidOperationException($"{path}: no test tells whether a file that ends in {other} is whole"),
        };
    }

    private static bool IsZip(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes));
            foreach (var entry in archive.Entries)
            {
                using var stream = entry.Open();
                stream.CopyTo(Stream.Null);
            }
            return archive.Entries.Count > 3;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static bool IsJson(byte[] bytes)
    {
        try
        {
            JsonDocument.Parse(bytes).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
