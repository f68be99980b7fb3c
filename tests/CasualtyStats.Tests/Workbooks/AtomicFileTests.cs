using CasualtyStats.Model;
using CasualtyStats.Report;
using CasualtyStats.Tests.Report;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Tests.Workbooks;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("casualtystats").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Write_FailsHalfWay_LeavesTheOldFileAndNoOther()
    {
        string path = Path.Combine(folder, "تقرير 1.xlsx");
        File.WriteAllText(path, "old");
        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(path, stream =>
        {
            stream.WriteByte(1);
            throw new InvalidOperationException();
        }));
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void Write_DiskFull_TellsWhereAndWhatNext()
    {
        string path = Path.Combine(folder, "a.xlsx");
        var error = Assert.Throws<OutputException>(() => AtomicFile.Write(path, _ => throw new IOException("No space left on device")));
        Assert.Equal($"{path}: cannot be written (No space left on device). Close it if it is open in another program, see that the folder can be written to and has room, or name another place with --out; then run again. What stood there before is unchanged.", error.Message);
        Assert.Equal($"{path}: تعذرت كتابته (No space left on device). أغلقه إن كان مفتوحاً في برنامج آخر، وتأكد أن المجلد قابل للكتابة وفيه متسع، أو سمّ موضعاً آخر باستعمال --out، ثم أعد التشغيل. ما كان موجوداً لم يتغير.", error.Account.Text(Language.Arabic));
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void Write_ReadOnlyFile_IsNotReplaced()
    {
        string path = Path.Combine(folder, "a.xlsx");
        File.WriteAllText(path, "old");
        File.SetAttributes(path, FileAttributes.ReadOnly);
        var error = Assert.Throws<OutputException>(() => CasualtyWorkbook.Write(path, SampleContent.Empty()));
        Assert.Equal($"{path}: is marked read-only, so it was not replaced. Take the mark off, or name another place with --out; then run again.", error.Message);
        Assert.Equal("old", File.ReadAllText(path));
        File.SetAttributes(path, FileAttributes.Normal);
    }

    [Fact]
    public void Write_FolderOfThatName_IsRefused()
    {
        string path = Path.Combine(folder, "a.xlsx");
        Directory.CreateDirectory(path);
        var error = Assert.Throws<OutputException>(() => CasualtyWorkbook.Write(path, SampleContent.Empty()));
        Assert.Equal($"{path}: is a folder; expected the name of a file to write. Rename the folder, or name another place with --out; then run again.", error.Message);
    }

    [Fact]
    public void Write_FolderMissing_MakesIt()
    {
        string path = Path.Combine(folder, "مجلد", "a b.xlsx");
        CasualtyWorkbook.Write(path, SampleContent.Empty());
        Assert.Equal([path], Directory.GetFileSystemEntries(Path.GetDirectoryName(path)!));
    }
}
