using System.Globalization;
using CasualtyStats.Collect.Files;
using CsvHelper;

namespace CasualtyStats.Collect.Manifests;

/// <summary>Proposes a manifest for a folder: a line for each file, with what its name and its letters tell; people fill in the rest.</summary>
public static class ManifestProposal
{
    private const int Sample = 16 * 1024;

    /// <summary>The table as text with a byte-order mark, lines of an existing manifest kept as they are.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="known">The manifest that is there, or <see cref="Manifest.Empty"/>.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static string Write(string folder, Manifest known)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(known);
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"no folder \"{folder}\"");
        var files = FolderWalk.Files(folder, [], _ => { });
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        text.Write('\ufeff');
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\n" }, true))
        {
            csv.WriteRecord(["file", "published", "publisher", "language", "url", "note"]);
            foreach (var entry in known.Entries) Line(csv, entry);
            foreach (var (path, name) in files)
                if (known.Find(name) is null) Line(csv, new(name, DayIn(name), null, LanguageOf(path), null, null));
        }
        return text.ToString();
    }

    private static void Line(CsvWriter csv, ManifestEntry entry) => csv.WriteRecord(
        [entry.File, entry.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", entry.Publisher ?? "", entry.LanguageCode ?? "", entry.Url ?? "", entry.Note ?? ""]);

    // The first ISO date in the name: "2024-11-30 update.txt".
    private static DateOnly? DayIn(string name)
    {
        for (int i = 0; i + 10 <= name.Length; i++)
            if (DateOnly.TryParseExact(name.AsSpan(i, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        return null;
    }

    private static string? LanguageOf(string path)
    {
        if (Path.GetExtension(path).ToLowerInvariant() is not (".txt" or ".md" or ".csv")) return null;
        try
        {
            using var file = File.OpenRead(path);
            byte[] start = new byte[Sample];
            int length = file.ReadAtLeast(start, Sample, throwOnEndOfStream: false);
            string text = TextDecoder.Decode(start.AsSpan(0, length)).Text;
            int arabic = text.Count(c => c is >= '\u0600' and <= '\u06ff');
            int latin = text.Count(char.IsAsciiLetter);
            return arabic + latin == 0 ? null : arabic > latin ? "ar" : "en";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
