namespace CasualtyStats.Tests.EndToEnd;

/// <summary>A folder of its own for one test, removed afterwards.</summary>
internal sealed class ScratchFolder : IDisposable
{
    /// <summary>Makes the folder, with a copy of another one's files in it where one is named.</summary>
    public ScratchFolder(string? copyOf = null, string? name = null)
    {
        Root = Directory.CreateTempSubdirectory("casualtystats-").FullName;
        Path = System.IO.Path.Combine(Root, name ?? "reports-in");
        Directory.CreateDirectory(Path);
        if (copyOf is null) return;
        // A ledger and a review workbook there are of somebody's own runs.
        foreach (string file in Directory.EnumerateFiles(copyOf).Where(file => !System.IO.Path.GetFileName(file).StartsWith("casualties.db", StringComparison.Ordinal) && System.IO.Path.GetFileName(file) != "review.xlsx")) File.Copy(file, this[System.IO.Path.GetFileName(file)]);
        foreach (string file in Directory.EnumerateFiles(Path)) File.SetAttributes(file, FileAttributes.Normal);
    }

    /// <summary>The folder that holds everything of the test.</summary>
    public string Root { get; }

    /// <summary>The folder that is collected.</summary>
    public string Path { get; }

    /// <summary>A path in the collected folder.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>A path in <see cref="Root"/>, outside the collected folder.</summary>
    public string Beside(string name) => System.IO.Path.Combine(Root, name);

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Root, recursive: true);
    }
}
