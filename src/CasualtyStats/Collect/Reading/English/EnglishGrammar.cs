namespace CasualtyStats.Collect.Reading.English;

/// <summary>The rules of English reports.</summary>
internal sealed class EnglishGrammar : IClauseGrammar
{
    /// <inheritdoc/>
    public Category Triggers => Category.None;

    /// <inheritdoc/>
    public void ReadCounts(Sentence sentence, ClauseReading reading) { }

    /// <inheritdoc/>
    public void ReadDates(Sentence sentence, List<DateMention> dates) { }

    /// <inheritdoc/>
    public void ReadSources(Sentence sentence, SourceIndex sources, List<SourceMention> mentions) { }
}
