namespace CasualtyStats.Collect.Reading;

/// <summary>The rules of one language: what a sentence counts, when, and who says so.</summary>
/// <remarks>Implementations keep nothing between calls; all spans lie in the sentence and are in order.</remarks>
internal interface IClauseGrammar
{
    /// <summary>Categories of which a sentence needs one to hold a count at all; others are passed over unread.</summary>
    Category Triggers { get; }

    /// <summary>Reads the counts of a sentence into <paramref name="reading"/>.</summary>
    void ReadCounts(Sentence sentence, ClauseReading reading);

    /// <summary>Adds the mentions of time, in order; called only for sentences with such a word or with digits.</summary>
    void ReadDates(Sentence sentence, List<DateMention> dates);

    /// <summary>Adds the mentions of sources, in order; called only for sentences with a word of saying.</summary>
    void ReadSources(Sentence sentence, SourceIndex sources, List<SourceMention> mentions);

    /// <summary>The body that a line without a statement names as the document's speaker ("Civil Defence - 18 March"), or null. A grammar without such a rule gives none.</summary>
    SourceMention? ReadMasthead(Sentence sentence, SourceIndex sources) => null;

    /// <summary>Adds the mentions of places, in order; called only for sentences that hold a count or govern one. A grammar without such rules adds none.</summary>
    void ReadPlaces(Sentence sentence, PlaceIndex places, List<PlaceFound> found) { }
}
