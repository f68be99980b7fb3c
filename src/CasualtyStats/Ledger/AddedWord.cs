namespace CasualtyStats.Ledger;

/// <summary>A word that a person added to the readers' word lists.</summary>
/// <param name="Form">The word as written.</param>
/// <param name="Language"><c>ar</c> or <c>en</c>.</param>
/// <param name="Category">What kind of word it is, as the word tables name their categories.</param>
/// <param name="Value">What it stands for within its category; empty where the category says all.</param>
/// <param name="Author">Who added it; never printed in what is shared.</param>
/// <param name="Day">When.</param>
public sealed record AddedWord(string Form, string Language, string Category, string Value, string Author, DateOnly Day)
{
    /// <summary>The same word said twice has one key, whoever says it.</summary>
    internal string Key => string.Join('|', Language, Form, Category, Value);
}
