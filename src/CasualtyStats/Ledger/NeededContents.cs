using CasualtyStats.Ledger.Json;

namespace CasualtyStats.Ledger;

/// <summary>The contents that a record names.</summary>
internal static class NeededContents
{
    /// <summary>Hashes in the order of the record.</summary>
    public static IEnumerable<string> Of(LedgerRecord record)
    {
        if (record.Kind == RecordKind.Document)
        {
            var (document, text) = DocumentJson.Read(record.Key, record.Payload);
            return text is null ? [document.Sha256] : [document.Sha256, text];
        }
        if (record.Kind != RecordKind.Reading) return [];
        var reading = ReadingJson.Read(record.Payload);
        return reading.Counts.Concat(reading.Findings);
    }
}
