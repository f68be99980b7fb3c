using System.Collections.Immutable;

namespace CasualtyStats.Model;

/// <summary>An organisation that asserts counts at first hand: a row of <c>data/sources/sources.csv</c> or of the user's <c>sources.csv</c>.</summary>
/// <param name="Id">Stable name such as <c>syria-civil-defence</c>.</param>
/// <param name="English">Name in English.</param>
/// <param name="Arabic">Name in Arabic, or empty.</param>
/// <param name="Aliases">Other spellings in both languages, as written in reports.</param>
/// <param name="Trust">Weight of its figures when some must be set aside, 1 (least) to 5.</param>
/// <param name="Exhaustive">True where its totals claim to hold everything it knows of; false for sources whose figures are minima (UN "verified").</param>
/// <param name="Kind"><c>responder</c>, <c>un</c>, <c>monitor</c>, <c>government</c>, <c>party</c>, <c>media</c>, <c>health</c> or <c>other</c>.</param>
public sealed record Origin(string Id, string English, string Arabic, ImmutableArray<string> Aliases, int Trust, bool Exhaustive, string Kind)
{
    /// <summary>P-code of the land that it speaks for, such as <c>PS02</c>; null where it is bound to none.</summary>
    public PCode? Land { get; init; }

    /// <summary>Names that mean it only where a count is of its land: "the ministry of health" is another body in each.</summary>
    public ImmutableArray<string> Generic { get; init; } = [];

    /// <summary>The name in a language; English where there is no Arabic one.</summary>
    /// <param name="language">English or Arabic.</param>
    public string Name(Language language) => language == Language.Arabic && Arabic.Length > 0 ? Arabic : English;
}
