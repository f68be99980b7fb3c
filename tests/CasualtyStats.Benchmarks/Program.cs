using BenchmarkDotNet.Running;
using CasualtyStats.Benchmarks;

// cold-start PATH-OF-CONSOLE FOLDER-OF-REPORTS measures whole processes; everything else goes to BenchmarkDotNet.
if (args is ["cold-start", var console, var reports]) return ColdStart.Run(console, reports);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
