using System.Buffers;
using System.Collections.Immutable;
using CasualtyStats.Ledger.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger;

/// <summary>Findings about rulings: those whose count is no longer read, and subjects on which people disagree.</summary>
internal sealed class RulingCheck(ImmutableArray<Ruling> rulings, DocumentShelf shelf, Func<DocumentVersion, string, ReportedCount?> findOld)
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>The findings, orphans first, each by the ruling's place in the order of rulings.</summary>
    /// <param name="counts">All counts that stand.</param>
    /// <param name="complete">False where the counts are those of an earlier day, so that a missing one tells nothing.</param>
    public IEnumerable<Finding> Findings(IEnumerable<ReportedCount> counts, bool complete)
    {
        if (rulings.IsEmpty) return [];
        var known = counts.Select(count => count.Id).Concat(rulings.Select(ruling => ruling.Added?.Id).OfType<string>()).ToHashSet(StringComparer.Ordinal);
        return (complete ? Orphans(known) : []).Concat(Disagreements());
    }

    private static bool IsCount(string id) => id.Length == 13 && id[0] == 't' && id.AsSpan(1).IndexOfAnyExcept(Digits) < 0;

    private IEnumerable<Finding> Orphans(HashSet<string> known)
    {
        foreach (var ruling in rulings)
            foreach (string id in new[] { ruling.Subject, ruling.Other }.OfType<string>().Where(id => IsCount(id) && !known.Contains(id)))
            {
                var old = shelf.Replaced.Select(version => findOld(version, id)).FirstOrDefault(count => count is not null);
                yield return old is null
                    ? new("ruling-without-count", Severity.Check, null, new Message("ledger.ruling-orphaned", ruling.Id, "@ruling." + Wire.Rulings[ruling.Kind], id), [id])
                    : new("ruling-without-count", Severity.Check, old.Citation, new Message("ledger.ruling-of-old-version",
                        ruling.Id, "@ruling." + Wire.Rulings[ruling.Kind], id, old.Citation.WhereSaid, old.Citation.Quote ?? old.Citation.Cell ?? ""), [id]);
            }
    }

    private IEnumerable<Finding> Disagreements() =>
        from ruling in rulings
        group ruling by ruling.Subject into answers
        where answers.Any(one => answers.Any(other => Differ(one, other)))
        select new Finding("reviewers-disagree", Severity.Conflict, null, new Message("ledger.reviewers-disagree", answers.Key,
            string.Join("; ", answers.Select(Said(Language.English))) + "\u001f" + string.Join("؛ ", answers.Select(Said(Language.Arabic)))), [answers.Key]);

    // Yes against no, two numbers, and inside against outside are told by the reconciliation, which also says what it made of them.
    private static bool Differ(Ruling one, Ruling other) => one.Kind != other.Kind
        ? !(IsPair(one, other, RulingKind.Accept, RulingKind.Reject) || one.Other == other.Other && IsPair(one, other, RulingKind.Inside, RulingKind.Outside))
        : one.Other != other.Other;

    private static bool IsPair(Ruling one, Ruling other, RulingKind first, RulingKind second) =>
        one.Kind == first && other.Kind == second || one.Kind == second && other.Kind == first;

    private static Func<Ruling, string> Said(Language language) => ruling =>
        string.Join(' ', new[] { Wording.Text(language, "ruling." + Wire.Rulings[ruling.Kind]), ruling.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture), ruling.Other, $"({ruling.Id})" }.OfType<string>());
}
