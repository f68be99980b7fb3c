using CasualtyStats.Ledger.Json;

namespace CasualtyStats.Ledger;

/// <summary>What the ledger said last of some documents, kept up while a transaction adds to it.</summary>
internal sealed class Standing
{
    private readonly Dictionary<string, LedgerRecord> documents, readings, presences;

    private Standing(IRecordStore store, IReadOnlyCollection<string> names)
    {
        documents = new(store.Last(RecordKind.Document, names), StringComparer.Ordinal);
        readings = new(store.Last(RecordKind.Reading, names), StringComparer.Ordinal);
        presences = new(store.Last(RecordKind.Presence, names), StringComparer.Ordinal);
    }

    /// <summary>The state of some names.</summary>
    public static Standing Of(IRecordStore store, IEnumerable<string> names) => new(store, [.. names.Distinct(StringComparer.Ordinal)]);

    /// <summary>The last record of the document, or null.</summary>
    public LedgerRecord? Document(string name) => documents.GetValueOrDefault(name);

    /// <summary>The last reading of the document, of whichever version, or null.</summary>
    public LedgerRecord? Reading(string name) => readings.GetValueOrDefault(name);

    /// <summary>False where the last word is that the file is gone.</summary>
    public bool IsPresent(string name) => PresenceJson.IsPresent(presences.GetValueOrDefault(name)?.Payload);

    /// <summary>Takes in a record that was just added.</summary>
    public void Note(LedgerRecord record)
    {
        var table = record.Kind switch
        {
            RecordKind.Document => documents,
            RecordKind.Reading => readings,
            RecordKind.Presence => presences,
            _ => null,
        };
        if (table is not null) table[record.Key] = record;
    }

    /// <summary>Hashes that the document's last records name.</summary>
    public HashSet<string> Contents(string name)
    {
        var hashes = new HashSet<string>(StringComparer.Ordinal);
        if (Document(name) is { } record)
        {
            var (document, text) = DocumentJson.Read(name, record.Payload);
            hashes.Add(document.Sha256);
            if (text is not null) hashes.Add(text);
        }
        if (Reading(name) is { } last)
        {
            var reading = ReadingJson.Read(last.Payload);
            hashes.UnionWith(reading.Counts);
            hashes.UnionWith(reading.Findings);
        }
        return hashes;
    }
}
