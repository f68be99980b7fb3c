using System.Collections.Immutable;
using CasualtyStats.Ledger.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger;

/// <summary>What people decided and added, now or up to a day.</summary>
internal sealed class PeopleReader(IRecordStore store, DateOnly? asOf)
{
    /// <summary>Subjects that somebody rejected.</summary>
    public static HashSet<string> Withdrawn(ImmutableArray<Ruling> rulings) =>
        rulings.Where(ruling => ruling.Kind == RulingKind.Reject).Select(ruling => ruling.Subject).ToHashSet(StringComparer.Ordinal);

    /// <summary>Rulings by day, then id. One author has one standing answer on one subject: the last given. Answers of others stand beside it.</summary>
    public ImmutableArray<Ruling> Rulings()
    {
        var standing = new Dictionary<string, Ruling>(StringComparer.Ordinal);
        foreach (var record in store.Records(RecordKind.Ruling))
            if (RulingJson.Read(record.Payload) is var ruling && Counts(ruling.Day)) standing[record.Key] = ruling;
        return [.. standing.Values.OrderBy(ruling => ruling.Day).ThenBy(ruling => ruling.Id, StringComparer.Ordinal)];
    }

    /// <summary>Places that people added, by their names.</summary>
    public ImmutableArray<AddedPlace> Places() =>
        [.. store.Records(RecordKind.Place).Select(record => AdditionJson.ReadPlace(record.Payload)).Where(place => Counts(place.Day)).OrderBy(place => place.Key, StringComparer.Ordinal)];

    /// <summary>Words that people added, by language and form.</summary>
    public ImmutableArray<AddedWord> Words() =>
        [.. store.Records(RecordKind.Word).Select(record => AdditionJson.ReadWord(record.Payload)).Where(word => Counts(word.Day)).OrderBy(word => word.Key, StringComparer.Ordinal)];

    private bool Counts(DateOnly day) => asOf is null || day <= asOf;
}
