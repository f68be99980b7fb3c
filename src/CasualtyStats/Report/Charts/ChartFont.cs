using System.Runtime.InteropServices;
using HarfBuzzSharp;
using SkiaSharp;

namespace CasualtyStats.Report.Charts;

/// <summary>A typeface that the product ships, opened once for the whole process: Latin, Arabic and digits in one file.</summary>
/// <remarks>Both parts are read only once made, so that several threads may draw with one font.</remarks>
internal sealed class ChartFont
{
    private static readonly Lazy<ChartFont> LoadedRegular = new(() => new("DejaVuSansCondensed.ttf"));
    private static readonly Lazy<ChartFont> LoadedBold = new(() => new("DejaVuSansCondensed-Bold.ttf"));

    private ChartFont(string file)
    {
        string name = "data/fonts/" + file;
        using var stream = typeof(ChartFont).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"the font {name} is not in this build");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        Typeface = SKTypeface.FromData(SKData.CreateCopy(bytes));
        // Never freed: the face reads from this memory as long as the process lives.
        IntPtr memory = Marshal.AllocHGlobal(bytes.Length);
        Marshal.Copy(bytes, 0, memory, bytes.Length);
        var blob = new Blob(memory, bytes.Length, MemoryMode.ReadOnly);
        blob.MakeImmutable();
        Face = new Face(blob, 0);
        UnitsPerEm = Face.UnitsPerEm;
        Face.MakeImmutable();
    }

    /// <summary>The regular weight.</summary>
    public static ChartFont Regular => LoadedRegular.Value;

    /// <summary>The bold weight.</summary>
    public static ChartFont Bold => LoadedBold.Value;

    /// <summary>Draws its glyphs.</summary>
    public SKTypeface Typeface { get; }

    /// <summary>Shapes text into glyphs.</summary>
    public Face Face { get; }

    /// <summary>Font units in the height of one em.</summary>
    public int UnitsPerEm { get; }
}
