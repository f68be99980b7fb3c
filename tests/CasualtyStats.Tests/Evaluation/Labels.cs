using CasualtyStats.Evaluation.Gold;
using CasualtyStats.Evaluation.Scoring;

namespace CasualtyStats.Tests.Evaluation;

/// <summary>Small labelled and read tallies.</summary>
internal static class Labels
{
    public static GoldTally Tally(int start = 0, int end = 5, long? count = 8, string outcome = "killed", string[]? classes = null, Dictionary<string, long>? breakdown = null, Tier tier = Tier.Core, string id = "0") => new()
    {
        Id = id, Span = new(start, end), Outcomes = [outcome], Count = count, Qualifiers = ["exact"], Classes = classes ?? ["unspecified"],
        Breakdown = breakdown ?? [], Places = [null], Sources = [null], Dates = (null, null), Cumulative = [false], Tier = tier,
    };

    public static Prediction Read(long? count = 8, int start = 0, int end = 5, string outcome = "killed", string id = "r", params string[] flags) => new()
    {
        Id = id, Span = new(start, end), Outcome = outcome, Count = count, Interval = new(count ?? 0, count), Qualifier = count is null ? "vague" : "exact", Class = "unspecified", Flags = flags,
    };

    public static GoldDocument Document(string text, params GoldTally[] tallies) => new("set", "d", "en", null, text, tallies, []);
}
