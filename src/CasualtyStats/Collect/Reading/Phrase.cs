namespace CasualtyStats.Collect.Reading;

/// <summary>Several words that mean something together ("at least").</summary>
/// <param name="Rest">The words after the first.</param>
/// <param name="Meaning">What the whole means.</param>
internal sealed record Phrase(Lexeme[] Rest, Lexeme Meaning);
