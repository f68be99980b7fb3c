using System.Security.Cryptography;
using CasualtyStats.Ledger.Review.Xlsx;
using CasualtyStats.Model;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Ledger.Review;

/// <summary>The workbook in which people answer: written with what is doubtful, read with what they filled in.</summary>
public static class ReviewWorkbook
{
    /// <summary>Larger files are not opened: no review is so large, and a small file can unfold into a huge one.</summary>
    private const long LargestFile = 50_000_000;

    /// <summary>Writes the workbook; the same content gives the same bytes.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="content">What to show.</param>
    public static void Write(Stream stream, ReviewContent content)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(content);
        WorkbookFile.Write(stream, ReviewSheets.Describe(content));
    }

    /// <summary>Writes the workbook to a file, whole or not at all. A file that holds answers nobody has read is never overwritten.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">What to show.</param>
    /// <param name="replacing">The <see cref="ReviewReading.FileHash"/> of the file as it was read; null where no file is expected.</param>
    /// <exception cref="ReviewFileException">The file is there though none was expected, was changed since it was read, is open in another program, or cannot be written.</exception>
    public static void Write(string path, ReviewContent content, string? replacing = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(content);
        byte[] bytes = WorkbookFile.Bytes(ReviewSheets.Describe(content));
        try
        {
            if (File.Exists(path))
            {
                if (IsOpenElsewhere(path)) throw new ReviewFileException(new Message("review.file.open", path));
                byte[] there = File.ReadAllBytes(path);
                if (there.AsSpan().SequenceEqual(bytes)) return;
                if (HashOf(there) != replacing) throw new ReviewFileException(new Message(replacing is null ? "review.file.exists" : "review.file.changed", path));
            }
            string temporary = path + ".new";
            File.WriteAllBytes(temporary, bytes);
            try { File.Move(temporary, path, overwrite: true); }
            catch
            {
                File.Delete(temporary);
                throw;
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ReviewFileException(new Message("review.file.not-written", path, error.Message), error);
        }
    }

    /// <summary>Reads what people filled in. Nothing is recorded by this.</summary>
    /// <param name="path">The file.</param>
    /// <param name="context">What the answers are checked against.</param>
    /// <returns>Answers, additions, and for every filled-in row whether it was taken.</returns>
    /// <exception cref="ReviewFileException">The file is missing, locked, no workbook, protected by a password, too large, or has none of the review's sheets.</exception>
    public static ReviewReading Read(string path, ReviewContext context)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(context);
        byte[] bytes;
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > LargestFile }) throw new ReviewFileException(new Message("review.file.too-large", path));
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            bytes = new byte[file.Length];
            file.ReadExactly(bytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ReviewFileException(new Message("review.file.not-read", path, error.Message), error);
        }
        return new ReviewReader(context).Read(XlsxReader.Read(bytes, path), path, HashOf(bytes));
    }

    /// <summary>True where Excel or LibreOffice has the file open, as the file shows that they put beside it.</summary>
    /// <param name="path">The workbook.</param>
    public static bool IsOpenElsewhere(string path)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!, name = Path.GetFileName(path);
        return File.Exists(Path.Combine(folder, $".~lock.{name}#")) || File.Exists(Path.Combine(folder, "~$" + name));
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
