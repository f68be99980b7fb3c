namespace CasualtyStats.Ledger;

/// <summary>What collecting a document did to the ledger.</summary>
public enum AppendOutcome
{
    /// <summary>The ledger knew nothing under this name.</summary>
    New,

    /// <summary>Bytes, manifest and reading are the ones already kept: nothing was recorded.</summary>
    Unchanged,

    /// <summary>Other bytes under a known name; the version before stays in the ledger.</summary>
    NewVersion,

    /// <summary>The same bytes, read differently; the reading before stays in the ledger.</summary>
    ReRead,

    /// <summary>The same bytes, but the manifest says something else about them (and the reading may follow it).</summary>
    MetadataChanged,
}
