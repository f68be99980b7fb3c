using System.Collections.Immutable;
using CasualtyStats.Collect.Files;
using CasualtyStats.Collect.Reading;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Collect;

/// <summary>The built-in tables with what a folder's own places.csv, sources.csv and words.csv add to them.</summary>
/// <param name="Gazetteer">Places.</param>
/// <param name="Sources">Sources.</param>
/// <param name="Words">Words.</param>
/// <param name="Findings">What could not be used; a table of words or sources with a bad row is left out whole.</param>
public sealed record FolderData(Gazetteer Gazetteer, SourceRegistry Sources, WordLists Words, ImmutableArray<Finding> Findings)
{
    /// <summary>Stands for what was added to the built-in tables: another text for other additions, empty for none.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>The same tables with a stamp that tells what else was added to them.</summary>
    /// <param name="added">What was added, as text.</param>
    public FolderData Stamped(string added)
    {
        ArgumentNullException.ThrowIfNull(added);
        return this with { Stamp = InputFile.Hash(System.Text.Encoding.UTF8.GetBytes(Stamp + "\u001f" + added)) };
    }

    /// <summary>The built-in tables alone.</summary>
    public static FolderData BuiltIn => new(Gazetteer.BuiltIn, SourceRegistry.BuiltIn, WordLists.BuiltIn, []);

    /// <summary>The built-in tables with those of some folders, a later folder's above an earlier one's.</summary>
    /// <param name="folders">Folders; one that lacks a table adds nothing.</param>
    public static FolderData Load(IEnumerable<string> folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        return folders.Aggregate(BuiltIn, (data, folder) => data.WithPlaces(folder).WithSources(folder).WithWords(folder));
    }

    private FolderData WithPlaces(string folder)
    {
        if (Text(folder, "places.csv", out var told) is not { } text) return With(told);
        var (places, findings) = UserPlaces.Read(text, "places.csv", Gazetteer);
        return Stamped(text) with { Gazetteer = places.IsEmpty ? Gazetteer : Gazetteer.With(places), Findings = Findings.AddRange(findings) };
    }

    private FolderData WithSources(string folder)
    {
        if (Text(folder, "sources.csv", out var told) is not { } text) return With(told);
        return Guarded("sources.csv", () => Stamped("sources" + text) with { Sources = Sources.With(DataTable.Parse(text, "sources.csv")) });
    }

    private FolderData WithWords(string folder)
    {
        if (Text(folder, "words.csv", out var told) is not { } text) return With(told);
        return Guarded("words.csv", () => Stamped("words" + text) with { Words = Words.With(DataTable.Parse(text, "words.csv")) });
    }

    private FolderData Guarded(string name, Func<FolderData> load)
    {
        try
        {
            return load();
        }
        catch (InvalidDataException error)
        {
            return With(FileBytes.Finding("data-table", Severity.Conflict, name, error.Message));
        }
    }

    private FolderData With(Finding? finding) => finding is null ? this : this with { Findings = Findings.Add(finding) };

    private static string? Text(string folder, string name, out Finding? told)
    {
        told = null;
        string path = Path.Combine(folder, name);
        if (!File.Exists(path)) return null;
        (byte[]? bytes, told) = FileBytes.Read(path, name, new CollectOptions().MaximumBytes);
        if (bytes is null) return null;
        var decoded = TextDecoder.Decode(bytes);
        if (decoded.Damage == TextDamage.Binary) told = FileBytes.Finding("file-binary", Severity.Conflict, name);
        return decoded.Damage == TextDamage.Binary ? null : decoded.Text;
    }
}
