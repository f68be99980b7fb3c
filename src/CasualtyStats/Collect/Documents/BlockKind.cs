namespace CasualtyStats.Collect.Documents;

/// <summary>What a stretch of a document is.</summary>
internal enum BlockKind
{
    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A table.</summary>
    Table,
}
