using CasualtyStats.Collect.Manifests;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Files;

/// <summary>A file whose bytes are at hand.</summary>
/// <param name="Name">Name relative to what is collected.</param>
/// <param name="Bytes">All of it.</param>
/// <param name="Entry">What the manifest says of it, or null.</param>
internal sealed record InputFile(string Name, ReadOnlyMemory<byte> Bytes, ManifestEntry? Entry)
{
    private string? hash;

    /// <summary>Hash of <see cref="Bytes"/>.</summary>
    public string Sha256 => hash ??= Hash(Bytes.Span);

    /// <summary>A person's mapping of its columns, or null.</summary>
    public ReadOnlyMemory<byte>? Map { get; init; }

    /// <summary>The mapping's file name, or empty.</summary>
    public string MapName { get; init; } = "";

    /// <summary>The ending in lower case with its point, or empty.</summary>
    public string Extension => Path.GetExtension(Name).ToLowerInvariant();

    /// <summary>Hash of the bytes as the model writes it.</summary>
    /// <param name="bytes">Any bytes.</param>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));

    /// <summary>The document of this file.</summary>
    /// <param name="text">Its text, or null for a table.</param>
    /// <param name="kept">The bytes to keep where they are not the file's own, or null.</param>
    public SourceDocument ToDocument(string? text, byte[]? kept = null) => new()
    {
        Name = Name,
        Sha256 = kept is null ? Sha256 : Hash(kept),
        Bytes = kept ?? Bytes,
        Text = text,
        Published = Entry?.Published,
        Publisher = Entry?.Publisher,
        LanguageCode = Entry?.LanguageCode,
        Url = Entry?.Url,
        Note = Entry?.Note,
    };
}
