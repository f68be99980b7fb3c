using CasualtyStats.Model;

namespace CasualtyStats.Report.Charts;

/// <summary>What stands under a chart, and what is read out to those who do not see it, in both languages.</summary>
/// <param name="English">Caption in English: the finding, the clock, the sources, the as-of date.</param>
/// <param name="Arabic">The same in Arabic.</param>
/// <param name="EnglishAlternative">Alternative text in English: the kind of chart, the finding, the values.</param>
/// <param name="ArabicAlternative">The same in Arabic.</param>
public sealed record ChartCaption(string English, string Arabic, string EnglishAlternative, string ArabicAlternative)
{
    /// <summary>The caption in a language.</summary>
    /// <param name="language">English or Arabic.</param>
    public string Text(Language language) => language == Language.Arabic ? Arabic : English;

    /// <summary>The alternative text in a language.</summary>
    /// <param name="language">English or Arabic.</param>
    public string Alternative(Language language) => language == Language.Arabic ? ArabicAlternative : EnglishAlternative;
}
