using UglyToad.PdfPig.Content;

namespace CasualtyStats.Collect.Documents.Pdf;

/// <summary>A sign on a page.</summary>
/// <param name="Text">What it stands for, a ligature in the order of reading; a space stands for one.</param>
/// <param name="Left">Left edge, in points.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Base">Height of its base line above the page's foot.</param>
/// <param name="Size">Size of its font, in points.</param>
internal readonly record struct PdfGlyph(string Text, double Left, double Right, double Base, double Size)
{
    /// <summary>The upright signs of a page, control signs left out.</summary>
    public static List<PdfGlyph> Of(IEnumerable<Letter> letters)
    {
        var glyphs = new List<PdfGlyph>();
        foreach (var letter in letters)
        {
            if (letter.TextOrientation is not (TextOrientation.Horizontal or TextOrientation.Other) || letter.Value is not { Length: > 0 } value) continue;
            double left = Math.Min(letter.StartBaseLine.X, letter.EndBaseLine.X), right = Math.Max(letter.StartBaseLine.X, letter.EndBaseLine.X);
            double size = letter.PointSize > 0 ? letter.PointSize : Math.Max(1, letter.FontSize);
            if (double.IsFinite(left + right + letter.StartBaseLine.Y + size)) glyphs.Add(new(PresentationForms.Plain(value), left, right, letter.StartBaseLine.Y, size));
        }
        return glyphs;
    }

    /// <summary>True for a space.</summary>
    public bool IsSpace => string.IsNullOrWhiteSpace(Text);
}
