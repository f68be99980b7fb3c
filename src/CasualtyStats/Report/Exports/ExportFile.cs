using System.Text;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Exports;

/// <summary>A list as a file of text: UTF-8 with a byte-order mark for Excel, lines ended by a line feed.</summary>
public static class ExportFile
{
    /// <summary>Writes the file whole or not at all.</summary>
    /// <param name="path">The target; an existing file is replaced only when the new one is complete.</param>
    /// <param name="write">Writes the text.</param>
    /// <exception cref="OutputException">The folder or file cannot be written; nothing was changed.</exception>
    public static void Write(string path, Action<TextWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        AtomicFile.Write(path, stream =>
        {
            using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\n" };
            write(text);
        });
    }
}
