namespace CasualtyStats.Workbooks;

/// <summary>Writes an output whole or not at all: into a file beside the target, which then takes its place.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a file; an existing one is replaced only after the new one is complete.</summary>
    /// <param name="path">The target.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="OutputException">The folder or file cannot be written; nothing was changed.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string whole = Path.GetFullPath(path);
        string beside = whole + ".part";
        if (Directory.Exists(whole)) throw new OutputException(new("report.error.is-folder", path));
        RefuseReadOnly(path, whole);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
            using (var stream = new FileStream(beside, FileMode.Create, FileAccess.ReadWrite, FileShare.None)) write(stream);
            File.Move(beside, whole, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Remove(beside);
            throw new OutputException(new("report.error.cannot-write", path, error.Message), error);
        }
        catch
        {
            Remove(beside);
            throw;
        }
    }

    // A move replaces a read-only file on Unix; whoever protected it meant it.
    private static void RefuseReadOnly(string path, string whole)
    {
        if (File.Exists(whole) && File.GetAttributes(whole).HasFlag(FileAttributes.ReadOnly))
            throw new OutputException(new("report.error.read-only", path));
    }

    private static void Remove(string beside)
    {
        try { File.Delete(beside); }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException) { /* The first failure is the one to tell. */ }
    }
}
