using System.Globalization;
using System.Text;

namespace CasualtyStats.Collect.Files;

/// <summary>Tells a file that was read before, and would be read just so again, from one that has to be read.</summary>
internal sealed class FileRecognition
{
    private readonly CollectOptions options;
    private readonly KnownFiles known;

    private FileRecognition(CollectOptions options, KnownFiles known) => (this.options, this.known) = (options, known);

    /// <summary>The recognition that the options ask for; null for none.</summary>
    /// <param name="options">What a collection keeps to.</param>
    public static FileRecognition? Of(CollectOptions options) => options.Known is { } known ? new(options, known) : null;

    /// <summary>Looks at a file from outside; null where it cannot be looked at.</summary>
    /// <param name="file">The file.</param>
    /// <param name="map">Path of its mapping, or null.</param>
    public SeenFile? Look(CollectFile file, string? map)
    {
        try
        {
            var info = new FileInfo(file.Path);
            return info.Exists ? new(file.Name, Where(file.Path), info.Length, info.LastWriteTimeUtc.Ticks, "", Reading(file, map), [], 0, []) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What is known of a file where it has not changed, as it lies now; else null. Its bytes are looked at only where size and time do not tell.</summary>
    /// <param name="file">The file.</param>
    /// <param name="look">How it looks from outside.</param>
    public SeenFile? Unchanged(CollectFile file, SeenFile look)
    {
        if (!known.Files.TryGetValue(file.Name, out var before) || before.Size != look.Size || before.Reading != look.Reading) return null;
        if (before.Written == look.Written && before.Where == look.Where) return before;
        try
        {
            return before.Sha256 == HashOf(file.Path) ? before with { Where = look.Where, Written = look.Written } : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Where(string path) => InputFile.Hash(Encoding.UTF8.GetBytes(Path.GetFullPath(path)))[..16];

    private static string HashOf(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(stream));
    }

    private string Reading(CollectFile file, string? map)
    {
        var entry = file.Entry;
        string?[] parts =
        [
            typeof(FileRecognition).Assembly.ManifestModule.ModuleVersionId.ToString(), known.Tables, options.KeepNames ? "names" : "", Text(options.MaximumBytes), Text(options.MaximumTableBytes), Text(options.MaximumUnpackedBytes),
            entry?.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), entry?.Publisher, entry?.LanguageCode, entry?.Url, entry?.Note,
            map is null ? null : Path.GetFileName(map), map is null ? null : HashOf(map),
        ];
        return InputFile.Hash(Encoding.UTF8.GetBytes(string.Join('\u001f', parts)))[..32];
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
