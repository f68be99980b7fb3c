using System.Collections.Immutable;
using System.Globalization;
using CasualtyStats.Cli.Commands;
using CasualtyStats.Ledger.Review;
using CasualtyStats.Model;
using CasualtyStats.Reconcile;
using CasualtyStats.Report.Moves;

namespace CasualtyStats.Cli;

/// <summary>What a filled-in review workbook says, row by row, and which figures it would move.</summary>
internal static class ReviewPreview
{
    private static readonly string[] Told =
        ["id", "answer", "number", "other", "date_start", "place", "outcome", "count", "document", "name", "name_ar", "parent", "form", "category", "value", "reviewer"];

    /// <summary>Prints every row that was filled in: taken, or refused with the reason.</summary>
    public static void Rows(Session session, ReviewReading reading)
    {
        foreach (var row in reading.Rows)
        {
            string sheet = session.Say("review.sheet." + row.Sheet), number = row.Number.ToString(CultureInfo.InvariantCulture);
            session.Results.WriteLine(row.Refusal is { } refusal ? session.Say("cli.review.row-refused", sheet, number, refusal.Text(session.Language.Console))
                : session.Say("cli.review.row", sheet, number, string.Join(" · ", Told.Where(row.Cells.ContainsKey).Select(column => row.Cells[column]))));
        }
    }

    /// <summary>Prints the figures that would be others: of the whole, and of each day.</summary>
    /// <param name="session">Where to.</param>
    /// <param name="record">The record as it is.</param>
    /// <param name="reading">The answers.</param>
    public static void Moves(Session session, ReconciledRecord record, ReviewReading reading)
    {
        // One person has one answer on one subject: the last.
        var answered = reading.Rulings.Select(ruling => (ruling.Author, ruling.Subject)).ToHashSet();
        ImmutableArray<Ruling> rulings = [.. record.Content.Rulings.Where(ruling => !answered.Contains((ruling.Author, ruling.Subject))), .. reading.Rulings.DistinctBy(ruling => ruling.Id)];
        var gazetteer = reading.Places.IsEmpty ? record.Tables.Gazetteer : record.Tables.Gazetteer.With(reading.Places.Select(place => place.ToPlace()));
        var after = record with
        {
            Content = record.Content with { Rulings = rulings },
            Reconciliation = Reconciliation.Of(record.Content.Counts, rulings, gazetteer, record.Tables.Sources),
        };
        var moves = FigureMoves.Between(ChangesCommand.Known(record, new()), ChangesCommand.Known(after, new()), record.Content.Documents.Max(document => document.Published));
        if (moves.IsEmpty) session.Results.WriteLine(session.Say("cli.review.moves-none"));
        else ChangesCommand.Screen(session, moves);
    }
}
