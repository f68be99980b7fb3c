using System.Collections.Frozen;
using CasualtyStats.Model;

namespace CasualtyStats.Report.Page;

/// <summary>What the parts of one page share: its words, the running numbers of the counts, the documents.</summary>
internal sealed class PageContext
{
    private readonly FrozenDictionary<string, int> numbers;
    private readonly FrozenDictionary<string, SourceDocument> documents;
    private readonly FrozenDictionary<string, Origin> origins;

    public PageContext(ReportContent content, Language language)
    {
        Content = content;
        Words = new(language);
        numbers = content.Tallies.Select((tally, i) => (tally.Id, Number: i + 1)).DistinctBy(pair => pair.Id).ToFrozenDictionary(pair => pair.Id, pair => pair.Number, StringComparer.Ordinal);
        documents = content.Documents.DistinctBy(document => document.Name).ToFrozenDictionary(document => document.Name, StringComparer.Ordinal);
        origins = content.Origins.DistinctBy(origin => origin.Id).ToFrozenDictionary(origin => origin.Id, StringComparer.Ordinal);
    }

    public ReportContent Content { get; }

    public Words Words { get; }

    /// <summary>Running number of a count, from 1, in the order of the content; null where the page does not hold it.</summary>
    public int? Number(string? id) => id is not null && numbers.TryGetValue(id, out int number) ? number : null;

    public SourceDocument? Document(string name) => documents.GetValueOrDefault(name);

    public string Origin(string id) => origins.GetValueOrDefault(id)?.Name(Words.Language) ?? id;

    /// <summary>Days of a figure: one, two ends, or none.</summary>
    public string Days(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => "",
        ({ } day, { } last) when day == last => Words.Day(day),
        _ => Words.Say("page.days", from is null ? "…" : Words.Day(from), to is null ? "…" : Words.Day(to)),
    };
}
