using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables.Formats;

/// <summary>Where a table of the Uppsala programme keeps what; looked up once, not for each of a million rows.</summary>
/// <param name="header">Its header.</param>
/// <param name="source">The programme as the source of every row.</param>
/// <param name="sides">Columns of the dead of each side.</param>
internal sealed class UcdpColumns(HeaderBlock header, Attribution source, (int At, VictimClass Class)[] sides)
{
    private readonly ImmutableArray<PlaceColumn> country = PlacesOf(header, 1), province = PlacesOf(header, 2), district = PlacesOf(header, 3), spot = PlacesOf(header, 4);

    /// <summary>Who asserts every row.</summary>
    public Attribution Source { get; } = source;

    /// <summary>The columns of the dead of each side.</summary>
    public (int At, VictimClass Class)[] Sides { get; } = sides;

    /// <summary>The column of the best estimate.</summary>
    public int Best { get; } = header.Find("best");

    /// <summary>The column of the lowest.</summary>
    public int Low { get; } = header.Find("low");

    /// <summary>The column of the highest.</summary>
    public int High { get; } = header.Find("high");

    /// <summary>The order of day and month in the column of the first day.</summary>
    public DayOrders Days { get; init; }

    /// <summary>The column of the first day.</summary>
    public int Start { get; } = header.Find("date_start");

    /// <summary>The column of the last day.</summary>
    public int End { get; } = header.Find("date_end");

    /// <summary>The column of how exactly the place is known.</summary>
    public int Precision { get; } = header.Find("where_prec");

    /// <summary>The column that says whether the row is one event or a sum over several.</summary>
    public int Clarity { get; } = header.Find("event_clarity");

    /// <summary>The column of the event's name.</summary>
    public int Id { get; } = header.Find("id");

    /// <summary>A column's header.</summary>
    /// <param name="at">The column.</param>
    public string Name(int at) => header.Cells[at].Lower;

    /// <summary>The columns that name the place, as far as it is known.</summary>
    /// <param name="precision">where_prec: 6 and 7 the country, 4 and 5 the province, 3 the district.</param>
    public ImmutableArray<PlaceColumn> Places(string precision) => precision switch
    {
        "6" or "7" => country,
        "4" or "5" => province,
        "3" => district,
        _ => spot,
    };

    private static ImmutableArray<PlaceColumn> PlacesOf(HeaderBlock header, int levels) =>
        [.. new[] { "country", "adm_1", "adm_2", "where_coordinates" }.Take(levels).Select((name, level) => new PlaceColumn(header.Find(name), level > 2 ? null : level)).Where(column => column.At >= 0)];
}
