using System.Diagnostics;
using CasualtyStats.Ledger;
using CasualtyStats.Model;
using CasualtyStats.Tests.EndToEnd;
using Microsoft.Data.Sqlite;

namespace CasualtyStats.Tests.Ledger;

/// <summary>Disks that are full, files that may not be written, computers that lose their power: nothing confirmed is lost, and the user is told.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly LedgerFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public void Append_DiskFull_KeepsWhatWasConfirmedAndSaysSo()
    {
        using (var ledger = file.Open()) ledger.Append(Samples.Collected("a.txt", "8 killed"));
        long pages = Pages();
        using (var store = SqliteRecordStore.Open(file.Path, new StillClock(), TimeSpan.FromSeconds(1)))
        {
            store.Limit(pages + 3);
            using var ledger = new CasualtyLedger(store, new StillClock());
            var error = Assert.Throws<LedgerException>(() => ledger.Append(Noise("b.txt", 200_000)));
            Assert.Equal($"{file.Path}: the disk is full. What was confirmed is safe; free some space and run the same command again.", error.Message);
            Assert.Equal(["a.txt"], ledger.Read().Documents.Select(document => document.Name));
            Assert.Equal([], ledger.Verify());
        }
        // Space was made: the same command again.
        using var again = file.Open();
        Assert.Equal(AppendOutcome.New, again.Append(Noise("b.txt", 200_000)).Outcome);
        Assert.Equal([], again.Verify());
    }

    [SkippableFact]
    public void Run_OnAFullDisk_LosesNothingAndSaysSo()
    {
        using var disk = SmallDisk.Mount(file.Path + "-disk", kilobytes: 600);
        string path = Path.Combine(disk.Path, "casualties.db");
        int confirmed = 0;
        string refusal = Assert.Throws<LedgerException>(() =>
        {
            using var ledger = SqliteLedger.Open(path, new StillClock());
            for (; confirmed < 1000; confirmed++) ledger.Append(Noise($"{confirmed:d4}.txt", 20_000));
        }).Message;
        Assert.Equal($"{path}: the disk is full. What was confirmed is safe; free some space and run the same command again.", refusal);
        Assert.True(confirmed > 0);
        disk.Grow(kilobytes: 4000);
        using var again = SqliteLedger.Open(path, new StillClock());
        Assert.Equal(confirmed, again.Read().Documents.Length);
        Assert.Equal([], again.Verify());
        again.Append(Noise("more.txt", 20_000));
    }

    [SkippableFact]
    public void Report_OntoAFullDisk_SaysSoAndLeavesNoHalfFile()
    {
        using var folder = new ScratchFolder(Repository.Path("data", "example"));
        Assert.Equal(0, ConsoleRun.Of("collect", folder.Path, "--quiet").Exit);
        using var disk = SmallDisk.Mount(folder.Beside("disk"), kilobytes: 300);
        string output = Path.Combine(disk.Path, "reports");
        var run = ConsoleRun.Of("report", "--ledger", folder["casualties.db"], "--out", output, "--edition", "first", "--confirm-release", "Rana");
        Assert.Equal(1, run.Exit);
        Assert.Contains("No space left on device", run.Messages, StringComparison.Ordinal);
        Assert.Equal([], Kills.WholeFiles.Broken(output));
        using (var ledger = SqliteLedger.Open(folder["casualties.db"])) Assert.Empty(ledger.Publications());
        disk.Grow(kilobytes: 30_000);
        Assert.Equal(0, ConsoleRun.Of("report", "--ledger", folder["casualties.db"], "--out", output, "--edition", "first", "--confirm-release", "Rana").Exit);
        Assert.Equal([], Kills.WholeFiles.Broken(output));
    }

    [SkippableFact]
    public void Append_ReadOnlyFile_SaysSoAndChangesNothing()
    {
        Skip.If(Environment.UserName == "root", "the administrator may write to read-only files");
        file.Open().Dispose();
        File.SetAttributes(file.Path, FileAttributes.ReadOnly);
        byte[] before = File.ReadAllBytes(file.Path);
        using (var ledger = file.Open())
            Assert.Equal($"{file.Path}: the ledger cannot be written here (the folder or the file is read-only, or the folder does not exist). Name another place for it with --ledger PATH.",
                Assert.Throws<LedgerException>(() => ledger.Append(Samples.Collected("a.txt", "8 killed"))).Message);
        Assert.Equal(before, File.ReadAllBytes(file.Path));
    }

    // A power cut ends everything at one moment: here the writing process is halted at any moment and the files are copied as they are, every other time with the end of the log torn off.
    [SkippableFact]
    public void PowerCut_WhileWriting_LeavesAWholeLedgerWithWhatWasConfirmed()
    {
        Skip.If(OperatingSystem.IsWindows(), "a process cannot be halted from outside on Windows");
        file.Open().Dispose();
        using var scratch = new ScratchFolder();
        string assembly = typeof(FaultTests).Assembly.Location;
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", assembly, "append", file.Path, "0"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var confirmed = new List<string>();
        try
        {
            for (int cut = 0; cut < Cuts; cut++)
            {
                for (int lines = 0; lines < 3 && process.StandardOutput.ReadLine() is { } line; lines++) confirmed.Add(line);
                string copy = scratch[$"{cut}.db"];
                Thread.Sleep(cut * 7 % 23);
                Signal("-STOP", process.Id);
                byte[] log = Bytes(file.Path + "-wal");
                File.WriteAllBytes(copy, Bytes(file.Path));
                File.WriteAllBytes(copy + "-wal", cut % 2 == 1 && log.Length > 100 ? log[..^(cut * 37 % Math.Min(log.Length, 5000))] : log);
                Signal("-CONT", process.Id);
                using var ledger = SqliteLedger.Open(copy, new StillClock());
                Assert.Equal([], ledger.Verify());
                if (cut % 2 == 1) continue;
                var documents = ledger.Read().Documents.Select(document => "document " + Path.GetFileNameWithoutExtension(document.Name)).ToHashSet(StringComparer.Ordinal);
                Assert.Equal([], confirmed.Where(line => line.StartsWith("document", StringComparison.Ordinal)).Except(documents));
            }
        }
        finally
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    private static readonly int Cuts = int.Parse(Environment.GetEnvironmentVariable("CASUALTYSTATS_CUTS") ?? "10", System.Globalization.CultureInfo.InvariantCulture);

    private static void Signal(string signal, int process)
    {
        using var kill = Process.Start("kill", [signal, process.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private static byte[] Bytes(string path)
    {
        if (!File.Exists(path)) return [];
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static CollectedDocument Noise(string name, int size)
    {
        var random = new Random(size);
        return Samples.Collected(name, $"{name}: " + string.Concat(Enumerable.Range(0, size).Select(_ => (char)('a' + random.Next(26)))));
    }

    private long Pages()
    {
        using var connection = new SqliteConnection($"Data Source={file.Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA page_count";
        return (long)command.ExecuteScalar()!;
    }
}
