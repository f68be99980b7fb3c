using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CasualtyStats.Ledger;
using CasualtyStats.Collect;
using CasualtyStats.Reconcile;

namespace CasualtyStats.Cli;

/// <summary>Components of one state of a ledger on a server, solved by all computers that reconcile that state at the time: each takes one that nobody works on.</summary>
/// <param name="connectionString">The server.</param>
/// <param name="state">What the components rest on: the chain's end, the user's tables, the day asked, the program.</param>
internal sealed class SharedComponents(string connectionString, string state) : IComponentWork
{
    /// <summary>The name of a state.</summary>
    /// <param name="head">End of the chain that was read.</param>
    /// <param name="tables">Places, sources and words.</param>
    /// <param name="asOf">The day asked, or null.</param>
    public static string StateOf(LedgerHead head, FolderData tables, DateOnly? asOf)
    {
        string all = string.Join('\u001f', head.Hash, tables.Stamp, asOf?.DayNumber.ToString(CultureInfo.InvariantCulture), typeof(Reconciliation).Module.ModuleVersionId);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)).AsSpan(0, 16));
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, byte[]> Solve(IReadOnlyList<string> components, Func<string, byte[]> solve)
    {
        try
        {
            using var work = SharedWork.Open(connectionString);
            work.Offer(components.ToDictionary(Piece, _ => state, StringComparer.Ordinal));
            string worker = Environment.MachineName + " " + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
            Parallel.For(0, Math.Min(Environment.ProcessorCount, components.Count), _ =>
            {
                using var own = SharedWork.Open(connectionString);
                own.Do(worker, Make, state);
            });
            foreach (string missing in Missing(work)) work.Await(worker, Piece(missing), Make);
            var results = work.Results();
            return components.Where(name => results.ContainsKey(Piece(name))).ToDictionary(name => name, name => results[Piece(name)], StringComparer.Ordinal);
        }
        // Who may only read, or meets a slow colleague, solves alone: the figures are the same.
        catch (LedgerException) { }
        catch (AggregateException all) when (all.InnerExceptions.All(one => one is LedgerException)) { }
        return new Dictionary<string, byte[]>(StringComparer.Ordinal);

        byte[] Make(string piece, string input) => solve(piece[(state.Length + 1)..]);

        List<string> Missing(SharedWork work)
        {
            var done = work.Results();
            return [.. components.Where(name => !done.ContainsKey(Piece(name)))];
        }
    }

    private string Piece(string component) => state + " " + component;
}
