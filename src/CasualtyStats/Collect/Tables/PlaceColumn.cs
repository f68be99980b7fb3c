namespace CasualtyStats.Collect.Tables;

/// <summary>A column of place names.</summary>
/// <param name="At">The column, from 0.</param>
/// <param name="Level">The level that its header names, 0 country to 3 subdistrict; null for places of any kind.</param>
internal readonly record struct PlaceColumn(int At, int? Level)
{
    private static readonly (Column Column, int? Level)[] Kinds =
        [(Column.Country, 0), (Column.Admin1, 1), (Column.Admin2, 2), (Column.Admin3, 3), (Column.Place, null)];

    /// <summary>The columns of a table, the widest first.</summary>
    /// <param name="at">The column that has a meaning, or -1.</param>
    public static IEnumerable<PlaceColumn> Of(Func<Column, int> at) =>
        Kinds.Select(kind => new PlaceColumn(at(kind.Column), kind.Level)).Where(column => column.At >= 0);
}
