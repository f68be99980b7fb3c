using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading;

/// <summary>A place named in a sentence.</summary>
/// <param name="Span">The whole phrase as written: type words, name, alias, list and "in" phrase.</param>
/// <param name="Fineness">3 a site or part of a town, 2 a town, 1 a countryside or governorate, 0 a wider region.</param>
/// <param name="Tokens">First and last token.</param>
internal sealed record PlaceFound(TextSpan Span, int Fineness, (int First, int Last) Tokens)
{
    /// <summary>The words that name the place itself, without an "in" phrase behind it.</summary>
    public required TextSpan Core { get; init; }

    /// <summary>The place that it is said to lie in or near ("in Idlib city"), or null.</summary>
    public TextSpan? Container { get; init; }

    /// <summary>Normal form of its type word ("town"), or null.</summary>
    public string? TypeWord { get; init; }

    /// <summary>Normal form of the type word of <see cref="Container"/>, or null.</summary>
    public string? ContainerType { get; init; }

    /// <summary>True for "that town": the last one named is meant.</summary>
    public bool IsAnaphor { get; init; }

    /// <summary>True for "X, where": it governs what follows.</summary>
    public bool IsRelative { get; init; }

    /// <summary>True where it says where some of the people were ("most of them in X").</summary>
    public bool IsOfSome { get; init; }

    /// <summary>True for the hospital that people were taken to or died in: not where the harm was.</summary>
    public bool IsCare { get; init; }

    /// <summary>True where it belongs to the words that say who speaks or where the speaking was.</summary>
    public bool IsOfStatement { get; set; }

    /// <summary>True where the words say that it was hit or that the harm was there.</summary>
    public bool IsTarget { get; init; }

    /// <summary>True for "north of Idlib": it only says where another place lies.</summary>
    public bool IsBearing { get; init; }

    /// <summary>True where it goes on a list of sites: the first of them is named for all.</summary>
    public bool IsListed { get; init; }

    /// <summary>True for the place of a dateline ("CAIRO -"): where the news was written.</summary>
    public bool IsDateline { get; init; }

    /// <summary>True for a label before a colon ("Nabatieh: …"): it governs what follows it.</summary>
    public bool IsLabel { get; init; }

    /// <summary>True for "and in X …": it governs what follows, not what came before.</summary>
    public bool OpensClause { get; init; }

    /// <summary>True where it stands in an exclusion: it is left out, not meant.</summary>
    public bool IsExcluded { get; init; }
}
