namespace CasualtyStats.Collect.Tables.Formats;

/// <summary>A format that the field uses, recognised by its columns alone.</summary>
internal interface ITableFormat
{
    /// <summary>True where each row is read by itself, so that counts can be handed over while the sheet is read.</summary>
    bool Streams => false;

    /// <summary>True where the header is this format's.</summary>
    /// <param name="header">The header of a sheet.</param>
    bool Fits(HeaderBlock header);

    /// <summary>Reads the sheet.</summary>
    /// <param name="scribe">Takes counts and findings.</param>
    /// <param name="header">The header that fits.</param>
    void Read(SheetScribe scribe, HeaderBlock header);
}
