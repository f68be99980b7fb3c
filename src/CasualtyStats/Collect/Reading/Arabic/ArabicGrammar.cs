namespace CasualtyStats.Collect.Reading.Arabic;

/// <summary>The rules of Arabic reports.</summary>
internal sealed class ArabicGrammar : IClauseGrammar
{
    /// <inheritdoc/>
    public Category Triggers => Category.Victim | Category.OutcomeVerb | Category.OutcomeAfter | Category.OutcomeNoun | Category.SplitHead | Category.Toll | Category.Blocker;

    /// <inheritdoc/>
    public void ReadCounts(Sentence sentence, ClauseReading reading) => new ArabicCounts(sentence, reading).Read();

    /// <inheritdoc/>
    public void ReadDates(Sentence sentence, List<DateMention> dates) => ArabicDates.Read(sentence, dates);

    /// <inheritdoc/>
    public void ReadSources(Sentence sentence, SourceIndex sources, List<SourceMention> mentions) => ArabicSources.Read(sentence, sources, mentions);

    /// <inheritdoc/>
    public SourceMention? ReadMasthead(Sentence sentence, SourceIndex sources) => ArabicSources.Masthead(sentence, sources);

    /// <inheritdoc/>
    public void ReadPlaces(Sentence sentence, PlaceIndex places, List<PlaceFound> found) => new ArabicPlaces(sentence, places, found).Read();
}
