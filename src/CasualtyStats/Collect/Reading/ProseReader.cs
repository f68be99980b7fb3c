using CasualtyStats.Collect.Reading.Arabic;
using CasualtyStats.Collect.Reading.English;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Collect.Reading;

/// <summary>Reads counts from the running text of reports in Arabic and English.</summary>
/// <remarks>
/// The same text always gives the same counts. Time grows in proportion to length; one sentence is read at most
/// <see cref="Sentence.MostTokens"/> words at a time. A reader keeps no state between documents and may be shared
/// between threads.
/// </remarks>
/// <param name="gazetteer">Places that names resolve to.</param>
/// <param name="sources">Sources that names resolve to.</param>
/// <param name="words">Word tables.</param>
public sealed class ProseReader(Gazetteer gazetteer, SourceRegistry sources, WordLists words)
{
    /// <summary>Changes whenever a rule or a table of words changes what is read.</summary>
    public const string Version = "prose-4";

    private readonly SourceIndex sourceIndex = new(sources);
    private readonly PlaceIndex places = new(gazetteer);
    private readonly IClauseGrammar arabic = new ArabicGrammar();
    private readonly IClauseGrammar english = new EnglishGrammar();

    /// <summary>Reads one document.</summary>
    /// <param name="document">A document with text; one without gives nothing.</param>
    /// <returns>Counts and findings; every quote's span lies in the text.</returns>
    public ReadResult Read(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (string.IsNullOrEmpty(document.Text)) return new([], []);
        return new DocumentReading(document, words, arabic, english, sourceIndex, places).Read();
    }
}
