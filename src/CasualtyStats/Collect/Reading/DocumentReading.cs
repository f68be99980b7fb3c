using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading;

/// <summary>The reading of one document, from its sentences to its counts.</summary>
internal sealed class DocumentReading(SourceDocument document, WordLists words, IClauseGrammar arabic, IClauseGrammar english, SourceIndex sources, PlaceIndex places)
{
    private readonly string text = document.Text!;

    /// <summary>Reads it.</summary>
    public ReadResult Read()
    {
        var reader = new SentenceReader(text, words);
        var sentence = new Sentence();
        var reading = new ClauseReading();
        var counts = new List<ReportedCount>();
        _ = sources; _ = places;
        while (reader.Next(sentence))
        {
            var grammar = sentence.IsArabic ? arabic : english;
            if ((sentence.Categories & grammar.Triggers) == 0) continue;
            reading.Clear();
            grammar.ReadCounts(sentence, reading);
            foreach (var draft in reading.Drafts) counts.Add(Finish(draft));
        }
        return new([.. counts], []);
    }

    private ReportedCount Finish(TallyDraft draft) => new()
    {
        Id = ReportedCount.MakeId(document.Sha256, $"{draft.Span.Start}-{draft.Span.End}", draft.Outcome),
        Citation = new(document.Name, document.Sha256, draft.Span, null, draft.Span.Of(text)),
        Outcome = draft.Outcome,
        Count = draft.Count,
        Interval = CountInterval.Of(draft.Qualifier, draft.Count ?? draft.VagueLow),
        Qualifier = draft.Qualifier,
        Class = draft.Class,
        ClassBasis = draft.ClassBasis,
        Flags = [.. draft.Flags],
    };
}
