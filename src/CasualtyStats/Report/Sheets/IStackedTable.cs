using System.Collections.Immutable;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Sheets;

/// <summary>A table of any records, as a sheet of several tables sees it.</summary>
internal interface IStackedTable
{
    ImmutableArray<double> Widths { get; }

    int Height { get; }

    SheetTable At(int row);

    IEnumerable<SheetRow> Rows(ImmutableArray<double> widths);
}
