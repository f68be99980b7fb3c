namespace CasualtyStats.Ledger;

/// <summary>The kinds of records; the names stand in every ledger and never change.</summary>
internal static class RecordKind
{
    /// <summary>The store's form was made or raised.</summary>
    public const string Schema = "schema";

    /// <summary>A version of a document, or another manifest line for one; the key is its name.</summary>
    public const string Document = "document";

    /// <summary>What was read in a document; the key is its name.</summary>
    public const string Reading = "reading";

    /// <summary>A document left its folder or came back; the key is its name.</summary>
    public const string Presence = "presence";

    /// <summary>What a collection could not read, each time that this changes; the key is the name of what was collected.</summary>
    public const string Unread = "unread";

    /// <summary>A person's decision; the key is author and subject.</summary>
    public const string Ruling = "ruling";

    /// <summary>A place that a person added.</summary>
    public const string Place = "place";

    /// <summary>A word that a person added.</summary>
    public const string Word = "word";

    /// <summary>An edition with its figures; the key is its name.</summary>
    public const string Publication = "publication";
}
