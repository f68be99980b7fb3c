namespace CasualtyStats.Report.Charts;

/// <summary>Writes a file whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Writes beside the file, then puts the result in its place.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">All of it.</param>
    /// <exception cref="IOException">It cannot be written; what was there stays.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        string part = path + ".part";
        try
        {
            File.WriteAllBytes(part, bytes);
            File.Move(part, path, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }
}
