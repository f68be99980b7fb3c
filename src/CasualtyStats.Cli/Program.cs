using CasualtyStats.Cli;

return ConsoleProgram.Run(args, Console.Out, Console.Error, TimeProvider.System);
