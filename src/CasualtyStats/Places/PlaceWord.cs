namespace CasualtyStats.Places;

/// <summary>What a word beside a name says about it: the kinds of <c>data/places/types.csv</c>.</summary>
internal enum PlaceWord
{
    /// <summary>A word of a name.</summary>
    Name,

    /// <summary>The name is a governorate's.</summary>
    Governorate,

    /// <summary>The name is a district's.</summary>
    District,

    /// <summary>The name is a subdistrict's.</summary>
    Subdistrict,

    /// <summary>The name is a city's, town's or village's.</summary>
    Community,

    /// <summary>The name is a camp's.</summary>
    Camp,

    /// <summary>The name is a neighbourhood's, street's or building's.</summary>
    Part,

    /// <summary>What surrounds the city of that name: its governorate, or else its district, without it.</summary>
    Countryside,

    /// <summary>The city of that name and what surrounds it.</summary>
    WithCountryside,

    /// <summary>Any kind of place.</summary>
    Area,

    /// <summary>Somewhere at or in the place.</summary>
    Near,

    /// <summary>A side of the place.</summary>
    Direction,

    /// <summary>What follows holds what came before.</summary>
    In,

    /// <summary>Between a type and a name; says nothing.</summary>
    Filler,
}
