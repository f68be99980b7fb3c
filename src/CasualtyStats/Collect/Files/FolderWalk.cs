namespace CasualtyStats.Collect.Files;

/// <summary>Finds the files to collect: in ordinal order of their composed names, never through a symbolic link, without what the product itself writes.</summary>
internal static class FolderWalk
{
    /// <summary>A file of this name makes its folder one of outputs, which is never collected.</summary>
    public const string OutputMark = ".casualtystats-output";

    private static readonly HashSet<string> OwnNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "manifest.csv", "manifest.xlsx", "review.xlsx", "places.csv", "words.csv", "sources.csv", "START-HERE.txt", "Thumbs.db", "desktop.ini",
    };

    private static readonly string[] OwnEndings = [".db", ".db-wal", ".db-shm", ".db-journal", ".map.csv", ".tmp"];

    /// <summary>The files below a folder, with names relative to it in forward slashes.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="skip">Full paths that are passed over.</param>
    /// <param name="unreadable">Told each folder below that may not be listed.</param>
    /// <param name="link">Told each link to another place, which is not followed.</param>
    public static List<(string Path, string Name)> Files(string folder, IReadOnlyCollection<string> skip, Action<string> unreadable, Action<string>? link = null)
    {
        var files = new List<(string Path, string Name)>();
        var passedOver = skip.Select(System.IO.Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        Walk(new DirectoryInfo(folder), "", passedOver, unreadable, link, files);
        files.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        return files;
    }

    /// <summary>True for files that the product or the system keeps beside reports.</summary>
    /// <param name="name">A file name without folders.</param>
    public static bool IsOwn(string name) =>
        OwnNames.Contains(name) || name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal)
        || OwnEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static void Walk(DirectoryInfo folder, string prefix, HashSet<string> skip, Action<string> unreadable, Action<string>? link, List<(string Path, string Name)> files)
    {
        FileSystemInfo[] entries;
        if (prefix.Count(c => c == '/') > InputBounds.FolderDepth)
        {
            unreadable(prefix.TrimEnd('/'));
            return;
        }
        try
        {
            entries = folder.GetFileSystemInfos();
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            unreadable(prefix.TrimEnd('/'));
            return;
        }
        if (prefix.Length > 0 && Array.Exists(entries, entry => entry.Name == OutputMark)) return;
        foreach (var entry in entries)
        {
            if (skip.Contains(entry.FullName) || IsHidden(entry)) continue;
            string name = prefix + ComposedName.Of(entry.Name);
            if (entry.LinkTarget is not null)
            {
                if (!IsOwn(entry.Name)) link?.Invoke(name);
                continue;
            }
            if (entry is DirectoryInfo below) Walk(below, name + "/", skip, unreadable, link, files);
            else if (!IsOwn(entry.Name)) files.Add((entry.FullName, name));
        }
    }

    private static bool IsHidden(FileSystemInfo entry) => entry.Name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.Hidden);
}
