namespace CasualtyStats.Collect.Reading.English;

/// <summary>Lines that say something of the whole document: "Source: Ministry of Health", "Location: Goma", "Date: 2 February", "As of 25 November 2024".</summary>
internal static class HeadLine
{
    private const int LongestKey = 3, LongestDateLine = 9, MostOtherWords = 3, DatelineWords = 12, DatelineEnd = 5;

    /// <summary>What a line's key announces.</summary>
    public enum Key
    {
        /// <summary>Nothing: no such line.</summary>
        None,

        /// <summary>Who says it.</summary>
        Source,

        /// <summary>Where it was.</summary>
        Place,

        /// <summary>When it was.</summary>
        Date,
    }

    /// <summary>The key of a line and the token of its colon.</summary>
    public static Key Of(Sentence sentence, out int colon)
    {
        colon = 1;
        while (colon <= LongestKey && !sentence[colon].IsMark(':')) colon++;
        if (!sentence.OpensParagraph || colon > LongestKey || colon + 1 >= sentence.Count) return Key.None;
        return sentence[0].Sense(Category.HeadKey) is { } key && colon == 1 ? key.Value switch { "source" => Key.Source, "place" => Key.Place, _ => Key.Date } : Key.None;
    }

    /// <summary>True for a line that is hardly more than a day: it dates the report.</summary>
    public static bool IsDateLine(Sentence sentence, DateMention date)
    {
        if (!sentence.OpensParagraph || sentence.Count > LongestDateLine) return false;
        int words = 0;
        for (int i = 0; i < sentence.Count; i++)
            if (sentence[i].Kind != TokenKind.Mark && (i < date.Tokens.First || i > date.Tokens.Last)) words++;
        return words <= MostOtherWords;
    }

    /// <summary>True for the day of a dateline: "CAIRO, Jan 9 (Reuters) - …", "RABAT, 11 September - …".</summary>
    public static bool IsDateline(Sentence sentence, DateMention date)
    {
        if (!sentence.OpensParagraph || date.Tokens.First >= DatelineWords || date.Kind != DateKind.Day) return false;
        for (int i = date.Tokens.Last + 1; i <= date.Tokens.Last + DatelineEnd; i++)
            if (sentence[i].Mark is '-' or '–' or '—' && !sentence[i - 1].Touches(sentence[i]) || sentence[i].IsMark(':') && sentence[i - 1].IsMark(')')) return true;
        return false;
    }
}
