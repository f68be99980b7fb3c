using CasualtyStats.Ledger.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger.Review;

/// <summary>The answers to choose from.</summary>
internal static class Answers
{
    /// <summary>Answers about a count.</summary>
    public static readonly IReadOnlyList<RulingKind> OfCounts =
        [RulingKind.Accept, RulingKind.Correct, RulingKind.Reject, RulingKind.SameIncidentAs, RulingKind.Inside, RulingKind.Outside];

    /// <summary>Answers about a finding.</summary>
    public static readonly IReadOnlyList<RulingKind> OfFindings = [RulingKind.Accept, RulingKind.Reject];

    /// <summary>An answer as the list shows it.</summary>
    public static string Show(RulingKind kind) => BothLanguages.Text(Key(kind));

    /// <summary>The answer that a cell holds, or null.</summary>
    public static RulingKind? Find(string text, IReadOnlyList<RulingKind> among) =>
        among.Where(kind => BothLanguages.Matches(text, Key(kind))).Select(kind => (RulingKind?)kind).FirstOrDefault();

    private static string Key(RulingKind kind) => "ruling." + Wire.Rulings[kind];
}
