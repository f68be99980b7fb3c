namespace CasualtyStats.Workbooks;

/// <summary>How a cell looks; equal formats share one entry of the style sheet.</summary>
internal sealed record CellFormat
{
    public static CellFormat Plain { get; } = new();

    public NumberForm Number { get; init; }
    public bool Bold { get; init; }
    public bool Italic { get; init; }
    public bool Underline { get; init; }

    /// <summary>Points.</summary>
    public int Size { get; init; } = 10;

    /// <summary>Letter colour, six hexadecimal digits.</summary>
    public string Ink { get; init; } = "000000";

    /// <summary>Background, six hexadecimal digits; null for none.</summary>
    public string? Fill { get; init; }

    /// <summary>Colour of a thin line below; null for none.</summary>
    public string? Rule { get; init; }

    /// <summary>Null leaves it to the kind of value.</summary>
    public Side? Align { get; init; }

    public bool Wrap { get; init; }
    public bool Middle { get; init; }
    public int Indent { get; init; }

    /// <summary>Direction of the text; null is the sheet's.</summary>
    public Direction? Reads { get; init; }

    /// <summary>Marks text that looks like a formula, so that it stays text when a person edits the cell.</summary>
    public bool Quoted { get; init; }
}
