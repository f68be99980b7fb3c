namespace CasualtyStats.Report.Charts;

/// <summary>What a character does to the direction of a line: the classes of the Unicode bidirectional algorithm that a label can meet.</summary>
internal enum BidiClass
{
    /// <summary>Latin and other letters written from left to right.</summary>
    Left,

    /// <summary>Arabic and Hebrew letters.</summary>
    Right,

    /// <summary>Western digits.</summary>
    EuropeanNumber,

    /// <summary>Arabic-Indic digits, and western digits after an Arabic letter.</summary>
    ArabicNumber,

    /// <summary>Plus and minus.</summary>
    NumberSign,

    /// <summary>Percent, currency: written with the number that they touch.</summary>
    NumberUnit,

    /// <summary>Comma, full stop, slash, colon: they join two digits.</summary>
    NumberSeparator,

    /// <summary>Marks above and below letters.</summary>
    Mark,

    /// <summary>Spaces, brackets, dashes and everything else.</summary>
    Neutral,
}
