namespace CasualtyStats.Model;

/// <summary>A file as it was collected, kept whole.</summary>
public sealed record SourceDocument
{
    /// <summary>File name relative to what was collected, forward slashes, NFC where the file system gives it so.</summary>
    public required string Name { get; init; }

    /// <summary>Hash of <see cref="Bytes"/>, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The file's bytes; a victims'-names column of a table is blanked before they get here.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The text that spans point into, line ends as \n; null for a table.</summary>
    public string? Text { get; init; }

    /// <summary>Publication date: the anchor of "today" where the text prints no date of its own; null where unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Who published it, as the manifest says, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>Language code of the manifest (<c>ar</c>, <c>en</c>), or null.</summary>
    public string? LanguageCode { get; init; }

    /// <summary>Where it was published, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The manifest's note, or null.</summary>
    public string? Note { get; init; }
}
