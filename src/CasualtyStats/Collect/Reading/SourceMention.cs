using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading;

/// <summary>A mention of who says something.</summary>
/// <param name="Written">The source as written.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record SourceMention(string Written, TextSpan Span)
{
    /// <summary>Id in the registry, or null.</summary>
    public string? Origin { get; init; }

    /// <summary>How firmly its verb asserts.</summary>
    public Assertion Assertion { get; init; } = Assertion.Reported;

    /// <summary>True for "the organisation", "the statement": the source named before is meant.</summary>
    public bool IsAnaphor { get; init; }

    /// <summary>True for "our teams": the document's own speaker.</summary>
    public bool IsOurs { get; init; }

    /// <summary>True where it is of the registry, in quotes, or begins with an office: firm enough to open a report.</summary>
    public bool IsFirm { get; init; }

    /// <summary>True for "according to": it governs what stands before it as well.</summary>
    public bool IsAccording { get; init; }

    /// <summary>True for "it is to be noted that": nobody speaks, and who spoke before does not either.</summary>
    public bool IsNobody { get; init; }

    /// <summary>True for a label at the front of a line ("Civil Defence: …"): it speaks all of the line.</summary>
    public bool IsLabel { get; init; }

    /// <summary>Id of who passes it on ("OCHA, citing …"), or null.</summary>
    public string? Relay { get; init; }

    /// <summary>True where a known name only stands there, without a word of saying.</summary>
    public bool IsNamedOnly { get; init; }

    /// <summary>True for a person by office ("the director of …").</summary>
    public bool IsPerson { get; init; }

    /// <summary>First and last token in the sentence.</summary>
    public (int First, int Last) Tokens { get; init; }
}
