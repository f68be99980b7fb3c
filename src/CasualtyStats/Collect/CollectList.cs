using CasualtyStats.Collect.Files;
using CasualtyStats.Collect.Manifests;
using CasualtyStats.Model;

namespace CasualtyStats.Collect;

/// <summary>The files that some paths mean, each with what a manifest says of it.</summary>
internal sealed class CollectList
{
    private readonly List<CollectFile> files = [];
    private readonly List<Finding> findings = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly CollectOptions options;

    /// <summary>Lists files and folders.</summary>
    /// <param name="paths">As given by the user.</param>
    /// <param name="options">What to keep to.</param>
    public CollectList(IReadOnlyList<string> paths, CollectOptions options)
    {
        this.options = options;
        // Two folders may hold files of one name; then each name begins with its folder's.
        bool several = paths.Count(Directory.Exists) > 1;
        foreach (string path in paths)
        {
            if (Directory.Exists(path)) Folder(path, several);
            else if (File.Exists(path)) Single(path);
            else findings.Add(FileBytes.Finding("file-missing", Severity.Conflict, path));
        }
    }

    /// <summary>The files in the order given, within a folder by name; each once.</summary>
    public IReadOnlyList<CollectFile> Files => files;

    /// <summary>Missing paths, folders that may not be listed, and what is wrong with the manifests.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    private void Folder(string folder, bool withFolder)
    {
        var manifest = ManifestOf(folder);
        findings.AddRange(manifest.Findings);
        string prefix = withFolder ? ComposedName.Of(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))) + "/" : "";
        var found = FolderWalk.Files(folder, options.Skip, below => findings.Add(FileBytes.Finding("folder-not-allowed", Severity.Conflict, below.Length > 0 ? below : folder)),
            link => findings.Add(FileBytes.Finding("link-not-followed", Severity.Check, link)));
        var names = found.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        findings.AddRange(found.Where(file => HiddenMarks.In(file.Name)).Select(file => FileBytes.Finding("file-name-hidden", Severity.Check, file.Name, HiddenMarks.Shown(file.Name))));
        foreach (var (path, name) in found)
            if (seen.Add(Path.GetFullPath(path))) files.Add(new(path, prefix + name, manifest.Find(name)));
        foreach (var entry in manifest.Entries)
            if (!names.Contains(entry.File)) findings.Add(FileBytes.Finding("manifest-missing-file", Severity.Check, entry.File, ManifestName(folder)));
    }

    private void Single(string path)
    {
        string full = Path.GetFullPath(path);
        if (!seen.Add(full)) return;
        string name = ComposedName.Of(Path.GetFileName(full));
        var manifest = ManifestOf(Path.GetDirectoryName(full)!);
        findings.AddRange(manifest.Findings.Where(finding => !findings.Exists(known => known.Id == finding.Id)));
        files.Add(new(full, name, manifest.Find(name)));
    }

    private Manifest ManifestOf(string folder)
    {
        if (options.ManifestPath is { } given) return Manifest.Read(given);
        string csv = Path.Combine(folder, "manifest.csv"), workbook = Path.Combine(folder, "manifest.xlsx");
        if (!File.Exists(csv)) return File.Exists(workbook) ? Manifest.Read(workbook) : Manifest.Empty;
        if (File.Exists(workbook)) findings.Add(FileBytes.Finding("manifest-two", Severity.Check, "manifest.xlsx"));
        return Manifest.Read(csv);
    }

    private string ManifestName(string folder) =>
        Path.GetFileName(options.ManifestPath ?? (File.Exists(Path.Combine(folder, "manifest.csv")) ? "manifest.csv" : "manifest.xlsx"));
}
