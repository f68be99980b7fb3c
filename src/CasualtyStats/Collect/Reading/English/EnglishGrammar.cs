namespace CasualtyStats.Collect.Reading.English;

/// <summary>The rules of English reports.</summary>
internal sealed class EnglishGrammar : IClauseGrammar
{
    /// <inheritdoc/>
    public Category Triggers => Category.Victim | Category.OutcomeVerb | Category.OutcomeAfter | Category.OutcomeNoun | Category.SplitHead | Category.Toll | Category.Blocker;

    /// <inheritdoc/>
    public void ReadCounts(Sentence sentence, ClauseReading reading) => new EnglishCounts(sentence, reading).Read();

    /// <inheritdoc/>
    public void ReadDates(Sentence sentence, List<DateMention> dates) => EnglishDates.Read(sentence, dates);

    /// <inheritdoc/>
    public void ReadSources(Sentence sentence, SourceIndex sources, List<SourceMention> mentions) => EnglishSources.Read(sentence, sources, mentions);

    /// <inheritdoc/>
    public void ReadPlaces(Sentence sentence, PlaceIndex places, List<PlaceFound> found) => EnglishPlaces.Read(sentence, places, found);
}
