using SkiaSharp;

namespace CasualtyStats.Report.Charts;

/// <summary>One accent in steps of lightness, and greys: told apart without seeing hue, and in a grey print.</summary>
internal static class ChartColours
{
    /// <summary>The accent.</summary>
    public static readonly SKColor Accent = new(0x0B, 0x5C, 0x9E);

    /// <summary>Ranges: the accent, pale.</summary>
    public static readonly SKColor Range = new(0xB5, 0xD2, 0xEA);

    /// <summary>A moving mean over the accent's line.</summary>
    public static readonly SKColor Mean = new(0x22, 0x26, 0x2B);

    /// <summary>Titles and values.</summary>
    public static readonly SKColor Ink = new(0x22, 0x26, 0x2B);

    /// <summary>Axes' and notes' words; 5.9:1 on white.</summary>
    public static readonly SKColor Quiet = new(0x5B, 0x63, 0x6C);

    /// <summary>Grid lines.</summary>
    public static readonly SKColor Grid = new(0xDD, 0xE1, 0xE5);

    /// <summary>Behind days of which nothing was reported.</summary>
    public static readonly SKColor Silence = new(0xEE, 0xEF, 0xF1);

    /// <summary>Paper.</summary>
    public static readonly SKColor Paper = SKColors.White;

    /// <summary>Children, women, men, men or not stated: from dark to light, the last grey. What is not broken down is left empty.</summary>
    public static readonly SKColor[] Groups =
        [new(0x08, 0x3D, 0x6B), new(0x2F, 0x86, 0xC6), new(0x9C, 0xC9, 0xE8), new(0xA9, 0xAF, 0xB6)];
}
