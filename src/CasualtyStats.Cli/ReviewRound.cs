using System.Globalization;
using CasualtyStats.Ledger;
using CasualtyStats.Ledger.Review;
using CasualtyStats.Model;

namespace CasualtyStats.Cli;

/// <summary>The round trip with reviewers: their answers first, then a new workbook with what is still doubtful.</summary>
/// <param name="Reading">What was filled in; null where there was no workbook.</param>
internal sealed record ReviewRound(ReviewReading? Reading)
{
    /// <summary>Takes filled-in answers back into the ledger.</summary>
    /// <param name="session">For messages and the day of undated answers.</param>
    /// <param name="ledger">Where answers are recorded.</param>
    /// <param name="record">What answers are checked against; asked for only where there is a workbook.</param>
    /// <param name="path">The review workbook; where it is missing nothing happens.</param>
    /// <param name="dryRun">True to record nothing.</param>
    /// <exception cref="RefusedException">The workbook cannot be read.</exception>
    public static ReviewRound TakeBack(Session session, CasualtyLedger ledger, Func<ReconciledRecord> record, string path, bool dryRun = false)
    {
        if (!File.Exists(path)) return new((ReviewReading?)null);
        var reading = Read(session, record(), path);
        if (!dryRun)
        {
            ledger.AppendRulings(reading.Rulings);
            foreach (var place in reading.Places) ledger.AppendPlace(place);
            foreach (var word in reading.Words) ledger.AppendWord(word);
        }
        foreach (var row in reading.Refused) session.Messages.WriteLine(row.Refusal!.Text(session.Language.Console));
        return new(reading);
    }

    /// <summary>Writes the workbook with what is doubtful now, earlier answers and refused rows among it.</summary>
    /// <exception cref="RefusedException">It is open elsewhere, or was changed since it was read.</exception>
    public void Send(Session session, ReconciledRecord record, string path)
    {
        try
        {
            ReviewWorkbook.Write(path, new ReviewContent
            {
                Counts = record.Content.Counts,
                Findings = record.Findings,
                Rulings = record.Content.Rulings,
                Places = record.Content.Places,
                Words = record.Content.Words,
                Refused = Reading?.Refused ?? [],
                Reviewer = Reading?.Reviewer ?? "",
                Language = session.Language.Console,
            }, Reading?.FileHash);
            session.Tell("cli.run.written", path);
        }
        catch (ReviewFileException error)
        {
            throw new RefusedException(error.Reason);
        }
    }

    /// <summary>Says how many answers were taken.</summary>
    public void Tell(Session session, string key, string path)
    {
        if (Reading is not { Rows.Length: > 0 }) return;
        session.Tell(key, Text(Reading.Rows.Length - Reading.Refused.Length), Text(Reading.Refused.Length), path);
    }

    private static ReviewReading Read(Session session, ReconciledRecord record, string path)
    {
        var gazetteer = record.Tables.Gazetteer;
        try
        {
            return ReviewWorkbook.Read(path, new ReviewContext
            {
                Counts = record.Content.Counts,
                Findings = record.Findings,
                Rulings = record.Content.Rulings,
                Documents = record.Content.Documents,
                Day = DateOnly.FromDateTime(session.Clock.GetUtcNow().UtcDateTime),
                ResolvePlace = written => gazetteer.Resolve(written).Area,
                ResolveSource = written => record.Tables.Sources.Origins.FirstOrDefault(origin => Names(origin).Contains(written.Trim(), StringComparer.OrdinalIgnoreCase))?.Id,
                IsPlace = code => gazetteer.Find(code) is not null,
            });
        }
        catch (ReviewFileException error)
        {
            throw new RefusedException(error.Reason);
        }
    }

    private static IEnumerable<string> Names(Origin origin) => [origin.Id, origin.English, origin.Arabic, .. origin.Aliases];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
