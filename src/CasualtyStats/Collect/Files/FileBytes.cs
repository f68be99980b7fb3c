using System.Globalization;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Files;

/// <summary>Takes a file's bytes, or says why that cannot be done.</summary>
internal static class FileBytes
{
    /// <summary>The bytes of a file, or a finding.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="name">Its name for the finding.</param>
    /// <param name="most">Largest size that is read.</param>
    /// <param name="tooLarge">Code of the finding about a larger one.</param>
    public static (byte[]? Bytes, Finding? Finding) Read(string path, string name, long most, string tooLarge = "file-too-large")
    {
        try
        {
            var info = new FileInfo(path);
            if (!info.Exists) return (null, Finding("file-missing", Severity.Conflict, name));
            if (info.Length > most) return (null, Finding(tooLarge, Severity.Conflict, name, Megabytes(info.Length), Megabytes(most)));
            byte[] bytes = File.ReadAllBytes(path);
            return bytes.Length == 0 ? (null, Finding("file-empty", Severity.Check, name)) : (bytes, null);
        }
        catch (UnauthorizedAccessException)
        {
            return (null, Finding("file-not-allowed", Severity.Conflict, name));
        }
        catch (FileNotFoundException)
        {
            return (null, Finding("file-missing", Severity.Conflict, name));
        }
        catch (IOException)
        {
            return (null, Finding("file-locked", Severity.Conflict, name));
        }
    }

    /// <summary>A finding about a whole file; its sentence is <c>collect.CODE</c>.</summary>
    /// <param name="code">Code of the finding.</param>
    /// <param name="severity">How much it matters.</param>
    /// <param name="name">The file, which is also the first argument.</param>
    /// <param name="arguments">Further arguments.</param>
    public static Finding Finding(string code, Severity severity, string name, params string[] arguments) =>
        new(code, severity, new Citation(name, "", null, null, null), new Message("collect." + code, [name, .. arguments]), []);

    private static string Megabytes(long bytes) => (bytes / 1048576.0).ToString("0.#", CultureInfo.InvariantCulture);
}
