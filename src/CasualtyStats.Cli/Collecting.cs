using System.Collections.Immutable;
using System.Globalization;
using CasualtyStats.Collect;
using CasualtyStats.Ledger;
using CasualtyStats.Model;

namespace CasualtyStats.Cli;

/// <summary>Reads files into a ledger, a document at a time, so that an interruption loses none that was read.</summary>
/// <param name="Names">Names of the documents read.</param>
/// <param name="New">Of these, new to the ledger.</param>
/// <param name="Changed">Of these, changed since the last time: other bytes, another reading or another manifest line.</param>
/// <param name="Counts">Counts in them.</param>
/// <param name="Strays">Findings that belong to no document.</param>
internal sealed record Collecting(ImmutableArray<string> Names, int New, int Changed, int Counts, ImmutableArray<Finding> Strays)
{
    /// <summary>Documents in one transaction: small enough to lose little, large enough to be quick.</summary>
    private const int Batch = 64;

    /// <summary>A table of so many bytes or more is recorded while it is read.</summary>
    private const long LargeTable = 8L << 20;

    /// <summary>Collects some paths.</summary>
    public static Collecting Into(CasualtyLedger ledger, Session session, FolderData tables, IReadOnlyList<string> paths, CollectOptions options)
    {
        var strays = ImmutableArray.CreateBuilder<Finding>();
        var files = new List<SeenFile>();
        var unchanged = new List<string>();
        int counts = 0;
        options = options with { Known = new(tables.Stamp, ledger.SeenFiles()), StreamTablesFrom = LargeTable };
        var results = ProgressScreen.While(session, paths, progress =>
        {
            var read = new Collector(tables.Gazetteer, tables.Sources, tables.Words).Collect(paths, options, progress, session.Cancel);
            var all = new List<AppendResult>();
            var waiting = new List<CollectedDocument>();
            try
            {
                foreach (var item in Kept(read))
                {
                    if (item.Document is { } document) waiting.Add(document);
                    if (waiting.Count == Batch || item.Table is not null) Record();
                    if (item.Table is not { } table) continue;
                    using (progress?.Within(() => table.Share)) all.Add(ledger.Append(table, session.Cancel));
                    counts += table.CountTotal ?? 0;
                }
            }
            finally
            {
                Record();
            }
            return all;

            void Record()
            {
                all.AddRange(ledger.Append(waiting.ToArray(), CancellationToken.None));
                waiting.Clear();
            }
        });
        ledger.KeepFiles(files.ConvertAll(file => Reliable(file, session.Clock)), results);
        return new([.. results.Select(result => result.Document), .. unchanged], Number(results, AppendOutcome.New),
            results.Count(result => result.Outcome is AppendOutcome.NewVersion or AppendOutcome.ReRead or AppendOutcome.MetadataChanged), counts, strays.ToImmutable());

        IEnumerable<CollectedItem> Kept(IEnumerable<CollectedItem> items)
        {
            foreach (var item in items)
            {
                strays.AddRange(item.Strays);
                if (item.File is { } file) files.Add(file);
                if (item is { IsUnchanged: true, File: { } known })
                {
                    unchanged.AddRange(known.Documents);
                    counts += known.Counts;
                }
                counts += item.Document?.Counts.Length ?? 0;
                yield return item;
            }
        }
    }

    /// <summary>Says what was read.</summary>
    public void Tell(Session session) => session.Tell("cli.run.collected", Text(Names.Length), Text(New), Text(Changed), Text(Names.Length - New - Changed), Text(Counts));

    // A file that was written to a moment ago may be written to once more within the same tick of the disk's clock: its bytes tell, the next time.
    private static SeenFile Reliable(SeenFile file, TimeProvider clock) => file.Written > clock.GetUtcNow().AddSeconds(-3).UtcTicks ? file with { Written = 0 } : file;

    private static int Number(List<AppendResult> results, AppendOutcome outcome) => results.Count(result => result.Outcome == outcome);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
