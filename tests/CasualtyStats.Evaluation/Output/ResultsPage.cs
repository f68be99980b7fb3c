using CasualtyStats.Evaluation.Gold;
using CasualtyStats.Evaluation.Scoring;

namespace CasualtyStats.Evaluation.Output;

/// <summary>Writes <c>RESULTS.md</c> anew: its tables from this run, its introduction and the cold results below them as they stand.</summary>
public static class ResultsPage
{
    private const string Now = "## Now\n", Cold = "\n`dev` was looked at";

    /// <summary>The labelled files that the page shows, in order, as far as they are there.</summary>
    /// <param name="root">The checkout.</param>
    public static IEnumerable<string> Files(string root) =>
        ((string[])["../shared/gold/seeds.json", "../shared/gold/dev.jsonl", .. new[] { "fresh", "styles", "wires", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth" }.Select(name => $"tests/CasualtyStats.Evaluation/Fresh/{name}.jsonl")])
            .SelectMany(file => new[] { Path.Combine(root, file), Path.Combine(root, "..", file) }.Where(File.Exists).Take(1));

    /// <summary>The page with its tables replaced.</summary>
    /// <param name="page">The page as it stands.</param>
    /// <param name="documents">The labelled texts with what was read from them.</param>
    /// <exception cref="InvalidDataException">The page lacks the heading "Now" or the paragraph that the cold results begin with.</exception>
    public static string Write(string page, IReadOnlyList<(GoldDocument Document, IReadOnlyList<Prediction> Read)> documents)
    {
        ArgumentNullException.ThrowIfNull(page);
        int now = page.IndexOf(Now, StringComparison.Ordinal), cold = page.IndexOf(Cold, StringComparison.Ordinal);
        if (now < 0 || cold < now) throw new InvalidDataException("RESULTS.md: expected the heading \"## Now\" and below it a paragraph that begins with \"`dev` was looked at\"; put them back, so that the cold results are kept");
        return page[..(now + Now.Length)] + "\n" + ScoreTable.Write(documents).TrimEnd('\n') + "\n" + page[cold..];
    }
}
