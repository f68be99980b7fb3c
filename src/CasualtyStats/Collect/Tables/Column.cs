namespace CasualtyStats.Collect.Tables;

/// <summary>What a column of a table of counts holds; the headers that mean it are in <c>data/tables/headers.csv</c>.</summary>
internal enum Column
{
    /// <summary>First day of harm, or the only one.</summary>
    DateStart,

    /// <summary>Last day of harm; empty is the first.</summary>
    DateEnd,

    /// <summary>First day under which the source books the count; empty is the day of harm.</summary>
    CountedStart,

    /// <summary>Last day under which the source books the count.</summary>
    CountedEnd,

    /// <summary>The place in words.</summary>
    Place,

    /// <summary>Its code, or codes joined by + and -.</summary>
    PCode,

    /// <summary>Killed, injured, missing …</summary>
    Outcome,

    /// <summary>The number of people.</summary>
    Count,

    /// <summary>The number killed, in a table with a column for each outcome.</summary>
    Killed,

    /// <summary>The number injured, in such a table.</summary>
    Injured,

    /// <summary>The number missing, in such a table.</summary>
    Missing,

    /// <summary>Exact, at least, about …; empty is exact.</summary>
    Qualifier,

    /// <summary>Least number that the source allows.</summary>
    Low,

    /// <summary>Greatest number that the source allows.</summary>
    High,

    /// <summary>Civilian, combatant …; empty is unspecified.</summary>
    VictimClass,

    /// <summary>Children among them.</summary>
    Children,

    /// <summary>Women among them.</summary>
    Women,

    /// <summary>Men among them.</summary>
    Men,

    /// <summary>Girls among them.</summary>
    Girls,

    /// <summary>Boys among them.</summary>
    Boys,

    /// <summary>Elderly people among them.</summary>
    Elderly,

    /// <summary>Who says so.</summary>
    Source,

    /// <summary>Yes for a total over several incidents or days.</summary>
    Cumulative,

    /// <summary>What did it.</summary>
    Cause,

    /// <summary>Reported, verified, claimed …; empty is reported.</summary>
    Assertion,

    /// <summary>Free words, kept with the document.</summary>
    Note,

    /// <summary>Names or numbers of single persons: never kept.</summary>
    Personal,

    /// <summary>The text of a post, in an inbox.</summary>
    Text,

    /// <summary>Day of publication, in an inbox or a manifest.</summary>
    Published,

    /// <summary>Who published it.</summary>
    Publisher,

    /// <summary>Where it was published.</summary>
    Url,

    /// <summary>Language code.</summary>
    Language,

    /// <summary>File name, in a manifest.</summary>
    File,

    /// <summary>The country that holds the place.</summary>
    Country,

    /// <summary>Governorate, province or oblast.</summary>
    Admin1,

    /// <summary>District.</summary>
    Admin2,

    /// <summary>Subdistrict.</summary>
    Admin3,

    /// <summary>The source's own name of an incident.</summary>
    Event,

    /// <summary>A year, where rows have no day.</summary>
    Year,

    /// <summary>A month, beside a year.</summary>
    Month,

    /// <summary>Who is said to have done it.</summary>
    Actor,

    /// <summary>What the people counted did for a living.</summary>
    Occupation,
}
