using System.Text;
using CasualtyStats.Collect;
using CasualtyStats.Collect.Reading;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Tests.Collect;

/// <summary>A folder of files made for one test, collected with prose passed through unread.</summary>
internal sealed class Desk : IDisposable
{
    public Desk() => Folder = Directory.CreateTempSubdirectory("collect-").FullName;

    public string Folder { get; }

    public List<CollectedItem> Items { get; private set; } = [];

    public IEnumerable<CollectedDocument> Documents => Items.Select(item => item.Document).OfType<CollectedDocument>();

    public IEnumerable<ReportedCount> Counts => Documents.SelectMany(document => document.Counts);

    /// <summary>All findings, of documents and stray ones, as their English sentences.</summary>
    public string[] Told => [.. Findings.Select(finding => finding.Text(Language.English))];

    public IEnumerable<Finding> Findings => Items.SelectMany(item => item.Strays.Concat(item.Document?.Findings ?? []));

    public Desk With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public Desk With(string name, byte[] bytes)
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    public Desk Collect(CollectOptions? options = null, params string[] paths)
    {
        var collector = new Collector(Gazetteer.BuiltIn, SourceRegistry.BuiltIn, _ => new ReadResult([], []));
        Items = [.. collector.Collect(paths.Length > 0 ? paths : [Folder], options ?? new())];
        return this;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
