using System.CommandLine;

namespace CasualtyStats.Cli.Commands;

/// <summary><c>review export</c> and <c>review import</c>: rulings by people, round trip.</summary>
internal static class ReviewCommand
{
    public static Command Build(Grammar grammar)
    {
        var review = grammar.Command("review");
        review.Add(Export(grammar));
        review.Add(Import(grammar));
        return review;
    }

    private static Command Export(Grammar grammar)
    {
        var export = new Command("export", grammar.Session.Say("cli.review.export"));
        var file = grammar.Required("FILE.xlsx", "review-file");
        export.Add(file);
        export.SetAction(parsed =>
        {
            new ReviewRound((Ledger.Review.ReviewReading?)null).Send(grammar.Session, ReconciledRecord.Open(grammar, parsed), parsed.GetRequiredValue(file));
            return ExitCode.Done;
        });
        return export;
    }

    private static Command Import(Grammar grammar)
    {
        var import = new Command("import", grammar.Session.Say("cli.review.import"));
        var file = grammar.Required("FILE.xlsx", "review-file");
        var dryRun = grammar.Switch("--dry-run");
        import.Add(file);
        import.Add(dryRun);
        import.SetAction(parsed =>
        {
            var session = grammar.Session;
            string path = parsed.GetRequiredValue(file);
            if (!File.Exists(path)) throw new RefusedException(new("cli.no-file", path));
            var record = ReconciledRecord.Open(grammar, parsed);
            string kept = LedgerLocation.ForReading(grammar, parsed);
            using var ledger = LedgerLocation.Open(session, kept);
            var round = ReviewRound.TakeBack(session, ledger, () => record, path, parsed.GetValue(dryRun));
            LedgerLocation.Export(session, ledger, kept);
            if (round.Reading is { } reading)
            {
                ReviewPreview.Rows(session, reading);
                if (parsed.GetValue(dryRun)) ReviewPreview.Moves(session, record, reading);
            }
            round.Tell(session, parsed.GetValue(dryRun) ? "cli.review.import.dry" : "cli.review.import.done", path);
            return round.Reading is { Refused.Length: > 0 } ? session.Done(round.Reading.Refused.Length) : ExitCode.Done;
        });
        return import;
    }
}
