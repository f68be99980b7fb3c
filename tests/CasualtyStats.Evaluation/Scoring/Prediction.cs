using CasualtyStats.Model;

namespace CasualtyStats.Evaluation.Scoring;

/// <summary>One tally as the reader gave it, in the words of the labels.</summary>
public sealed record Prediction
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Where its words stand.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Outcome code.</summary>
    public required string Outcome { get; init; }

    /// <summary>The number, or null.</summary>
    public long? Count { get; init; }

    /// <summary>What its words allow.</summary>
    public CountInterval Interval { get; init; }

    /// <summary>Qualifier code.</summary>
    public required string Qualifier { get; init; }

    /// <summary>Class code.</summary>
    public required string Class { get; init; }

    /// <summary>Occupation code, or null.</summary>
    public string? Occupation { get; init; }

    /// <summary>Numbered groups.</summary>
    public IReadOnlyDictionary<string, long> Breakdown { get; init; } = new Dictionary<string, long>();

    /// <summary>Place as written, or null.</summary>
    public string? Place { get; init; }

    /// <summary>Source as written, or null.</summary>
    public string? Source { get; init; }

    /// <summary>Harm dates.</summary>
    public (DateOnly? Start, DateOnly? End) Dates { get; init; }

    /// <summary>True for a total over several incidents or days.</summary>
    public bool Cumulative { get; init; }

    /// <summary>Id of the prediction that it repeats, or null.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>Codes of its flags.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>True where it carries a reason for a person to look.</summary>
    public bool IsFlagged => Flags.Count > 0;

    /// <summary>True for an explicit zero, which is neither a tally nor a trap claimed.</summary>
    public bool IsZero => Qualifier == "zero";

    /// <summary>True for displaced and abducted, which are scored apart.</summary>
    public bool IsApart => Outcome is "displaced" or "abducted";

    /// <summary>A tally of the reader.</summary>
    /// <param name="count">A count from running text.</param>
    public static Prediction From(ReportedCount count)
    {
        ArgumentNullException.ThrowIfNull(count);
        return new()
        {
            Id = count.Id,
            Span = count.Citation.Span ?? throw new ArgumentException("a count from running text has a span", nameof(count)),
            Outcome = Code(count.Outcome.ToString()),
            Count = count.Count,
            Interval = count.Interval,
            Qualifier = Code(count.Qualifier.ToString()),
            Class = Code(count.Class.ToString()),
            Occupation = count.Occupation,
            Breakdown = count.Breakdown.Parts.Where(part => part.Count is not null).ToDictionary(part => part.Group.Code, part => part.Count!.Value, StringComparer.Ordinal),
            Place = count.Place.Written,
            Source = count.Source.Written,
            Dates = (count.Harmed.Start, count.Harmed.End),
            Cumulative = count.Cumulative,
            DuplicateOf = count.Relations.DuplicateOf,
            Flags = [.. count.Flags.Select(flag => flag.Code)],
        };
    }

    private static string Code(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
