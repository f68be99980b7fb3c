using System.Text;

namespace CasualtyStats.Collect.Files;

/// <summary>How the bytes of a text are to be read.</summary>
/// <param name="Encoding">The encoding; null where the bytes are no text.</param>
/// <param name="Name">Its name, for instance <c>utf-8</c>.</param>
/// <param name="Guessed">True where nothing but the letters themselves spoke for it.</param>
/// <param name="Damage">What is wrong with the bytes.</param>
/// <param name="Letters">The bytes without a byte-order mark and a letter cut at the end.</param>
internal readonly record struct TextForm(Encoding? Encoding, string Name, bool Guessed, TextDamage Damage, Range Letters);
