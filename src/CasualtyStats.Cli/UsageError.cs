using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using CasualtyStats.Model;

namespace CasualtyStats.Cli;

/// <summary>Says what is wrong with a command line in the session's language: the library that reads it knows English alone.</summary>
internal static partial class UsageError
{
    private static readonly (string Beginning, string Key)[] Shapes =
    [
        ("Required command was not provided", "cli.usage.no-command"),
        ("Unrecognized command or argument", "cli.usage.unknown"),
        ("Cannot parse argument", "cli.usage.cannot-read"),
    ];

    /// <summary>The sentence; the library's own where it is of a kind that nobody has met.</summary>
    /// <param name="error">What the library found.</param>
    public static Message Of(ParseError error)
    {
        string[] names = [.. Quoted().Matches(error.Message).Select(name => name.Groups[1].Value)];
        if (names.Length > 1 && error.Message.Contains("Must be one of", StringComparison.Ordinal)) return new("cli.usage.not-one-of", names[0], string.Join(", ", names.Skip(1)));
        if (names.Length > 0 && error.Message.Contains("expects a single argument", StringComparison.Ordinal)) return new("cli.usage.more-than-one", names[0]);
        if (names.Length > 0 && error.Message.EndsWith("is required.", StringComparison.Ordinal)) return new("cli.usage.required", names[0]);
        if (error.Message.StartsWith("Required argument", StringComparison.Ordinal) && names.Length > 0) return new(names.Length > 1 ? "cli.usage.missing-argument" : "cli.usage.missing", names);
        foreach (var (beginning, key) in Shapes)
            if (error.Message.StartsWith(beginning, StringComparison.Ordinal)) return new(key, names);
        return new("cli.usage-error", error.Message);
    }

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();
}
