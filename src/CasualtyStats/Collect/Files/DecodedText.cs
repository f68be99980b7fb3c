namespace CasualtyStats.Collect.Files;

/// <summary>Bytes read as text.</summary>
/// <param name="Text">The text without a byte-order mark, line ends as \n; empty where the bytes are no text.</param>
/// <param name="Encoding">Name of the encoding, for instance <c>utf-8</c>.</param>
/// <param name="Guessed">True where nothing but the letters themselves spoke for the encoding.</param>
/// <param name="Damage">What is wrong with the bytes.</param>
internal sealed record DecodedText(string Text, string Encoding, bool Guessed, TextDamage Damage);
