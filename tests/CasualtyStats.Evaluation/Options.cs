namespace CasualtyStats.Evaluation;

/// <summary>What the command line asks for.</summary>
internal sealed record Options
{
    public const string Usage =
        """
        Scores the prose reader against labelled texts.

          dotnet run -c Release --project tests/CasualtyStats.Evaluation -- [--seeds DIR] --gold FILE... [--lang ar|en] [--misses] [--flags] [--out FILE.md]

        --gold   labels: a .json file whose texts lie in --seeds, or a .jsonl file that carries its texts; may be repeated
        --seeds  folder of the texts of a .json file
        --lang   texts of one language only
        --misses each miss, invention, claimed trap and wrong field with its sentence, after the table
        --flags  how many counts carry each flag, and how many of those are wrong
        --out    writes the table to a file as well
        """;

    public string? Seeds { get; private set; }

    public List<string> Gold { get; } = [];

    public string? Language { get; private set; }

    public bool Misses { get; private set; }

    public bool Flags { get; private set; }

    public string? Out { get; private set; }

    /// <summary>Reads the arguments.</summary>
    /// <exception cref="ArgumentException">An argument is unknown, lacks its value, or nothing is to be scored.</exception>
    public static Options Parse(string[] args)
    {
        var options = new Options();
        for (int i = 0; i < args.Length; i++)
        {
            string Value() => i + 1 < args.Length ? args[++i] : throw new ArgumentException($"{args[i]} needs a value\n\n{Usage}");
            switch (args[i])
            {
                case "--seeds": options.Seeds = Value(); break;
                case "--gold": options.Gold.Add(Value()); break;
                case "--lang": options.Language = Value(); break;
                case "--out": options.Out = Value(); break;
                case "--misses": options.Misses = true; break;
                case "--flags": options.Flags = true; break;
                default: throw new ArgumentException($"\"{args[i]}\" is no argument here\n\n{Usage}");
            }
        }
        if (options.Gold.Count == 0) throw new ArgumentException($"--gold is missing: nothing to score against\n\n{Usage}");
        if (options.Seeds is null && options.Gold.Exists(IsSeeds)) throw new ArgumentException("--seeds is missing: the texts of a .json file of labels lie in a folder of their own");
        return options;
    }

    public static bool IsSeeds(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
}
