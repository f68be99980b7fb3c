using BenchmarkDotNet.Running;
using CasualtyStats.Benchmarks;

// cold-start PATH-OF-CONSOLE FOLDER-OF-REPORTS and fifty-charts measure whole processes; reading [FOLDER-OF-TEXTS] the prose reader, tables [FILE] the
// reader of tables, ledger [FOLDER] ledgers of three sizes; everything else goes to BenchmarkDotNet.
if (args is ["cold-start", var console, var reports]) return ColdStart.Run(console, reports);
if (args is ["fifty-charts"]) return FiftyCharts.Run(typeof(FiftyCharts).Assembly.Location);
if (args is ["draw-fifty", var folder, var threads]) return FiftyCharts.Draw(folder, int.Parse(threads, System.Globalization.CultureInfo.InvariantCulture));
if (args is ["reading", .. var folders]) return ReadingSpeed.Run(folders is [var texts, ..] ? texts : Directory.Exists("../shared/seeds") ? "../shared/seeds" : null);
if (args is ["tables", .. var tables]) return TableReading.Run(tables.Length > 0 ? tables[0] : null);
if (args is ["ledger"]) return LedgerGrowth.Run(null);
if (args is ["ledger", var ledgers]) return LedgerGrowth.Run(ledgers);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
