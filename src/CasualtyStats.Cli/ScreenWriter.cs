using System.Text;

namespace CasualtyStats.Cli;

/// <summary>Text on its way to a screen. What documents and file names hold must never steer a terminal or turn the order of a line about: control characters and marks that override direction are shown as a point.</summary>
internal sealed class ScreenWriter(TextWriter inner) : TextWriter(inner.FormatProvider)
{
    private const char Shown = '\u00b7';

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    [System.Diagnostics.CodeAnalysis.AllowNull]
    public override string NewLine { get => inner.NewLine; set => inner.NewLine = value; }

    /// <inheritdoc/>
    public override void Write(char value) => inner.Write(IsSafe(value) ? value : Shown);

    /// <inheritdoc/>
    public override void Write(string? value) => inner.Write(value is null ? null : Safe(value));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    /// <inheritdoc/>
    public override void WriteLine() => inner.WriteLine();

    /// <inheritdoc/>
    public override void WriteLine(string? value)
    {
        Write(value);
        inner.WriteLine();
    }

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();

    /// <summary>The text with what could steer a screen shown as points.</summary>
    public static string Safe(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u0000', '\u001f') < 0 && text.All(IsSafe)) return text;
        return string.Create(text.Length, text, (safe, from) =>
        {
            for (int i = 0; i < from.Length; i++) safe[i] = IsSafe(from[i]) || (from[i] == '\r' && i + 1 < from.Length && from[i + 1] == '\n') ? from[i] : Shown;
        });
    }

    // Marks without an override (U+200E, U+200F) are the product's own; embeddings, overrides and isolates are nobody's.
    private static bool IsSafe(char c) => c is '\n' or '\t' || !(char.IsControl(c) || c is >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' or '\u2028' or '\u2029');
}
