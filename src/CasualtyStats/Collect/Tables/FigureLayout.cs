using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables;

/// <summary>Where a table of figures keeps what: made by a known format, by the header's words, or by a person's mapping.</summary>
internal sealed record FigureLayout
{
    /// <summary>Code of the format, said in findings: its name is <c>collect.format-CODE</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The last row of the header.</summary>
    public required int HeaderRow { get; init; }

    /// <summary>The columns of figures, put together.</summary>
    public required ImmutableArray<FigureSeries> Series { get; init; }

    /// <summary>True where each row is one incident; false where rows are sums over a place and days.</summary>
    public bool RowsAreEvents { get; init; }

    /// <summary>True where a 0 stands for "nothing was reported" and is no statement.</summary>
    public bool ZeroIsSilence { get; init; }

    /// <summary>Column of the day, or -1.</summary>
    public int DateStart { get; init; } = -1;

    /// <summary>Days that a row covers from its day on, where the form says so and no column gives the last; else 1.</summary>
    public int DaysOfRow { get; init; } = 1;

    /// <summary>Column of the last day, or -1.</summary>
    public int DateEnd { get; init; } = -1;

    /// <summary>Column of a year, or -1.</summary>
    public int Year { get; init; } = -1;

    /// <summary>Column of a month beside the year, or -1.</summary>
    public int Month { get; init; } = -1;

    /// <summary>Column of the hours that a daily figure covers, or -1.</summary>
    public int Hours { get; init; } = -1;

    /// <summary>The days of all rows, where no column gives them.</summary>
    public ReferencePeriod Period { get; init; }

    /// <summary>True where something says when: a column, or words for all rows.</summary>
    public bool IsDated => DateStart >= 0 || Year >= 0 || Period != ReferencePeriod.Unknown;

    /// <summary>Columns of the place, the widest first: country, governorate, district, place.</summary>
    public ImmutableArray<PlaceColumn> Places { get; init; } = [];

    /// <summary>Column of a P-code, or -1.</summary>
    public int PCode { get; init; } = -1;

    /// <summary>All columns of codes where there are several, the widest level first.</summary>
    public ImmutableArray<int> Codes { get; init; } = [];

    /// <summary>The column of a row's code: of several the last that is filled; or -1.</summary>
    /// <param name="row">The row.</param>
    public int CodeAt(SheetRow row)
    {
        for (int i = Codes.Length - 1; i >= 0; i--)
            if (row[Codes[i]].Length > 0) return Codes[i];
        return PCode;
    }

    /// <summary>The place of all rows, where no column gives it; or empty.</summary>
    public string Place { get; init; } = "";

    /// <summary>Column of the source, or -1.</summary>
    public int Source { get; init; } = -1;

    /// <summary>The source of all rows, as written; or empty.</summary>
    public string SourceWritten { get; init; } = "";

    /// <summary>Column of the source's own name of an incident, or -1.</summary>
    public int Event { get; init; } = -1;

    /// <summary>Column of how exactly the day is known, 1 = to the day; or -1.</summary>
    public int Precision { get; init; } = -1;

    /// <summary>Rows that are parts of other rows and are passed over; null for none.</summary>
    public Func<SheetRow, bool>? Skip { get; init; }

    /// <summary>Column of the cause, or -1.</summary>
    public int Cause { get; init; } = -1;

    /// <summary>Column of who is said to have done it, or -1.</summary>
    public int Actor { get; init; } = -1;

    /// <summary>Column of the class, or -1.</summary>
    public int Class { get; init; } = -1;

    /// <summary>The class of all rows, or unspecified.</summary>
    public VictimClass AllClass { get; init; }

    /// <summary>Occupation of all rows, or null.</summary>
    public string? Occupation { get; init; }

    /// <summary>Columns that seem to count people but could not be told for certain, with the reason's key and words.</summary>
    public ImmutableArray<(HeaderCell Cell, string Key, string Word)> Doubts { get; init; } = [];

    /// <summary>Columns whose numbers are filled in by whoever made the table.</summary>
    public ImmutableArray<HeaderCell> Filled { get; init; } = [];

    /// <summary>Pairs of columns that mean the same.</summary>
    public ImmutableArray<(HeaderCell First, HeaderCell Second)> Repeated { get; init; } = [];

    /// <summary>True where the header says how the running totals of the table are kept, so that nothing need be guessed from values.</summary>
    public bool MeasureStated => Said || Series.Any(series => series.Measure != FigureMeasure.Row);

    /// <summary>True where a person said what the columns hold.</summary>
    public bool Said { get; init; }

    /// <summary>True where rows can be told apart by a day, a period or a place.</summary>
    public bool IsPlaced => DateStart >= 0 || Year >= 0 || Places.Length > 0 || PCode >= 0;
}
