using System.CommandLine;
using CasualtyStats.Report.Exports;

namespace CasualtyStats.Cli.Commands;

/// <summary><c>table</c>: reconciled figures.</summary>
internal static class TableCommand
{
    public static Command Build(Grammar grammar)
    {
        var table = grammar.Command("table");
        var selectors = new SelectionOptions(grammar, table);
        var format = grammar.Format(table, "table", "csv", "json");
        table.SetAction(parsed =>
        {
            var record = ReconciledRecord.Open(grammar, parsed, selectors.AsOf(parsed));
            var figures = record.Reconciliation.Table(selectors.Read(parsed, record.Tables.Gazetteer));
            var session = grammar.Session;
            switch (parsed.GetValue(format))
            {
                case "csv": FigureCsv.Write(session.Data, figures); break;
                case "json": FigureJson.Write(session.Data, figures); break;
                default: ScreenTable.Figures(session, figures); break;
            }
            return session.Done(record.ToCheck);
        });
        return table;
    }
}
