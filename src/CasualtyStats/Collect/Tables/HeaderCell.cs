namespace CasualtyStats.Collect.Tables;

/// <summary>One column's header: its own words, those above it, and its HXL tag.</summary>
internal sealed class HeaderCell
{
    /// <summary>Reads a column's header.</summary>
    /// <param name="at">The column, from 0.</param>
    /// <param name="row">The row that the header's words stand in.</param>
    /// <param name="lower">Its own words.</param>
    /// <param name="upper">The words above it, or empty.</param>
    /// <param name="tag">Its HXL tag, or empty.</param>
    public HeaderCell(int at, int row, string lower, string upper, string tag)
    {
        (At, Row, Lower, Upper, Tag) = (at, row, lower, upper, tag);
        var own = HeaderMeaning.Of(lower);
        var both = upper.Length > 0 && (own.IsPartial || lower.Length == 0) ? HeaderMeaning.Of(upper + " " + lower) : own;
        Meaning = both.IsFigure || !own.IsFigure && both.Outcome is not null ? both : own;
        Column = Meaning.IsFigure ? null : TableWords.Header(lower) ?? (lower.Length == 0 && upper.Length > 0 ? TableWords.Header(upper) : null);
        if (tag.Length == 0) return;
        // Where the words are not known the tag speaks.
        if (Column is null && FigureWords.Tag(tag) is { } tagged && !Meaning.IsFigure) Column = tagged;
        if (Column is null && !Meaning.IsFigure && !Meaning.Thing && HeaderMeaning.OfTag(tag) is { IsFigure: true } meaning) Meaning = meaning;
    }

    /// <summary>The column, from 0.</summary>
    public int At { get; }

    /// <summary>The row that the header's words stand in.</summary>
    public int Row { get; }

    /// <summary>Its own words.</summary>
    public string Lower { get; }

    /// <summary>The words above it, or empty.</summary>
    public string Upper { get; }

    /// <summary>Its HXL tag, or empty.</summary>
    public string Tag { get; }

    /// <summary>What its words say of figures.</summary>
    public HeaderMeaning Meaning { get; }

    /// <summary>What else it holds (a day, a place), or null.</summary>
    public Column? Column { get; }

    /// <summary>Both rows' words, parted by a bar where they differ: as mappings name the column.</summary>
    public string Title => Upper.Length > 0 && Lower.Length > 0 && Upper != Lower ? $"{Upper} | {Lower}" : Name;

    /// <summary>The words as a person would name the column.</summary>
    public string Name => Lower.Length > 0 ? Lower : Upper;
}
