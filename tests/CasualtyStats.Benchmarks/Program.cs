using BenchmarkDotNet.Running;
using CasualtyStats.Benchmarks;

// cold-start PATH-OF-CONSOLE FOLDER-OF-REPORTS, fifty-charts and long-sheet ROWS measure whole processes; reading [FOLDER-OF-TEXTS] the prose reader,
// tables [FILE] the reader of tables, ledger [FOLDER] ledgers of three sizes, explain FOLDER COUNTS… one figure of large ledgers, report PATH-OF-CONSOLE.dll COUNTS a ledger to all outputs, make-ledger FILE COUNTS makes that ledger; everything else goes to BenchmarkDotNet.
if (args is ["cold-start", var console, var reports]) return ColdStart.Run(console, reports);
if (args is ["fifty-charts"]) return FiftyCharts.Run(typeof(FiftyCharts).Assembly.Location);
if (args is ["draw-fifty", var folder, var threads]) return FiftyCharts.Draw(folder, int.Parse(threads, System.Globalization.CultureInfo.InvariantCulture));
if (args is ["reading-stages"]) return ReadingSpeed.Stages();
if (args is ["reading", .. var folders]) return ReadingSpeed.Run(folders is [var texts, ..] ? texts : Directory.Exists("../shared/seeds") ? "../shared/seeds" : null);
if (args is ["tables", .. var tables]) return TableReading.Run(tables.Length > 0 ? tables[0] : null);
if (args is ["explain", var worlds, .. var counts])
    return Explaining.Run(worlds, Environment.GetEnvironmentVariable("CASUALTYSTATS_CONSOLE"), counts.Select(count => int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)));
if (args is ["ledger"]) return LedgerGrowth.Run(null);
if (args is ["ledger", var ledgers]) return LedgerGrowth.Run(ledgers);
if (args is ["long-sheet", var rows]) return LongSheet.Run(typeof(LongSheet).Assembly.Location, rows);
if (args is ["write-long-sheet", var file, var count]) return LongSheet.Write(file, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
if (args is ["report", var program, var tallies]) return ReportingLedger.Run(program, int.Parse(tallies, System.Globalization.CultureInfo.InvariantCulture));
if (args is ["make-ledger", var made, var many]) return ReportingLedger.Make(made, int.Parse(many, System.Globalization.CultureInfo.InvariantCulture));
if (args is ["reconcile", .. var sizes]) return Reconciling.Run([.. sizes.Select(size => int.Parse(size, System.Globalization.CultureInfo.InvariantCulture))]);
if (args is ["growing", .. var growing]) return Growing.Run([.. growing.Select(size => int.Parse(size, System.Globalization.CultureInfo.InvariantCulture))]);
BenchmarkSwitcher.FromAssembly(typeof(Explaining).Assembly).Run(args);
return 0;
