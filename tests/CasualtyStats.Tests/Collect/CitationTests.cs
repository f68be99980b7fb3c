using CasualtyStats.Collect;
using CasualtyStats.Collect.Reading;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Tests.Collect;

/// <summary>Every count of every sample document cites characters or a cell that exist.</summary>
public sealed class CitationTests
{
    [Fact]
    public void Collect_ExampleReports_EveryCountCitesWhatStandsThere() => Check(Repository.Path("data", "example"));

    [SkippableFact]
    public void Collect_RealReports_EveryCountCitesWhatStandsThere() => Check(Repository.SharedPath("seeds"));

    private static void Check(string folder)
    {
        var items = new Collector(Gazetteer.BuiltIn, SourceRegistry.BuiltIn, WordLists.BuiltIn).Collect([folder], new()).ToList();
        var documents = items.Select(item => item.Document).OfType<CollectedDocument>().ToList();
        Assert.NotEmpty(documents);
        Assert.NotEmpty(documents.SelectMany(document => document.Counts));
        foreach (var document in documents)
        {
            foreach (var count in document.Counts) Check(document.Document, count);
            Assert.Equal(document.Counts.Length, document.Counts.Select(count => count.Id).Distinct().Count());
        }
    }

    private static void Check(SourceDocument document, ReportedCount count)
    {
        Assert.Equal((document.Name, document.Sha256), (count.Citation.Document, count.Citation.Sha256));
        if (count.Citation.Span is { } span)
        {
            Assert.InRange(span.Start, 0, span.End - 1);
            Assert.InRange(span.End, 1, document.Text!.Length);
            Assert.Equal(span.Of(document.Text), count.Citation.Quote);
        }
        else
        {
            Assert.NotNull(count.Citation.Cell);
            Assert.Null(document.Text);
        }
        foreach (var code in count.Place.Area.Include.Concat(count.Place.Area.Exclude)) Assert.NotNull(Gazetteer.BuiltIn.Find(code));
        Assert.True(count.Harmed.Start is null || count.Harmed.End is null || count.Harmed.Start <= count.Harmed.End);
    }
}
