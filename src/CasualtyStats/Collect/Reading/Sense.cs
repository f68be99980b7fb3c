using System.Globalization;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading;

/// <summary>One row of the word tables: what a form means in one category.</summary>
/// <param name="Category">Exactly one category.</param>
/// <param name="Value">Its meaning there; see <see cref="Reading.Category"/>.</param>
/// <param name="Number">1 for a singular, 2 for a dual, 0 for a plural or where number does not matter.</param>
/// <param name="Group">Breakdown group of the people meant, or empty.</param>
/// <param name="Class">Status that the word itself states.</param>
internal sealed record Sense(Category Category, string Value, int Number, string Group, VictimClass Class)
{
    /// <summary><see cref="Value"/> as a number; 0 where it is none.</summary>
    public long Amount { get; } = long.TryParse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long amount) ? amount : 0;

    /// <summary><see cref="Value"/> as an outcome, or null.</summary>
    public Outcome? Outcome { get; } = OutcomeOf(Value);

    /// <summary>The outcome of a code such as <c>killed_or_injured</c>, or null.</summary>
    public static Outcome? OutcomeOf(string code) => code switch
    {
        "killed" => Model.Outcome.Killed,
        "injured" => Model.Outcome.Injured,
        "missing" => Model.Outcome.Missing,
        "killed_or_injured" => Model.Outcome.KilledOrInjured,
        "neutralised" => Model.Outcome.Neutralised,
        "displaced" => Model.Outcome.Displaced,
        "abducted" => Model.Outcome.Abducted,
        _ => null,
    };
}
