using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Collect;

/// <summary>One document, or findings about a file that gave none.</summary>
/// <param name="Document">A document with its counts and findings, or null where the file could not be read or is of no use.</param>
/// <param name="Strays">Findings that belong to no document: a missing file, a kind that is not read, a line of the manifest.</param>
public sealed record CollectedItem(CollectedDocument? Document, ImmutableArray<Finding> Strays)
{
    /// <summary>After the last item of a file, where <see cref="CollectOptions.Known"/> is given: what to keep of the file for the next time. Null otherwise.</summary>
    public SeenFile? File { get; init; }

    /// <summary>In place of <see cref="Document"/> a table that is yet to be read, where <see cref="CollectOptions.StreamTablesFrom"/> asks for it; read it before asking for the next item.</summary>
    public CollectedTable? Table { get; init; }

    /// <summary>True where <see cref="File"/> has not changed and so was not read: its documents are those that were recorded before.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>A document that was read.</summary>
    /// <param name="document">The document.</param>
    public static CollectedItem Of(CollectedDocument document) => new(document, []);

    /// <summary>A finding without a document.</summary>
    /// <param name="finding">The finding.</param>
    public static CollectedItem Stray(Finding finding) => new(null, [finding]);
}
