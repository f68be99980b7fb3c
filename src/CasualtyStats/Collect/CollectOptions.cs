using System.Collections.Immutable;

namespace CasualtyStats.Collect;

/// <summary>What a <see cref="Collector"/> keeps to.</summary>
public sealed record CollectOptions
{
    /// <summary>Largest file that is read, in bytes; a larger one is told. 64 MiB, which may need about 400 MiB of memory while it is read.</summary>
    public long MaximumBytes { get; init; } = InputBounds.FileBytes;

    /// <summary>Largest CSV table that is read, in bytes; a larger one is told. 900 MiB: tables are read row by row, but their bytes are kept whole.</summary>
    public long MaximumTableBytes { get; init; } = InputBounds.TableBytes;

    /// <summary>A CSV table of so many bytes or more, in which no row bears on another, comes as <see cref="CollectedItem.Table"/>, unread; null for no table. Its counts are those that it would have as a document.</summary>
    public long? StreamTablesFrom { get; init; }

    /// <summary>Most that a workbook may unpack to, in bytes; one that claims more is told and not opened. 512 MiB.</summary>
    public long MaximumUnpackedBytes { get; init; } = InputBounds.UnpackedBytes;

    /// <summary>Files and folders that are passed over, as full paths: the ledger, the outputs.</summary>
    public ImmutableArray<string> Skip { get; init; } = [];

    /// <summary>True to store columns of names and numbers of single persons too; otherwise they are emptied before anything is stored.</summary>
    public bool KeepNames { get; init; }

    /// <summary>A mapping of columns (FILE.map.csv) for every table collected, or null for the one beside each table, where there is one.</summary>
    public string? MapPath { get; init; }

    /// <summary>A manifest that lies elsewhere than in the folder collected, or null.</summary>
    public string? ManifestPath { get; init; }

    /// <summary>Files that are known already: one that has not changed is not read again, and an item says so. Null to read all.</summary>
    public KnownFiles? Known { get; init; }
}
