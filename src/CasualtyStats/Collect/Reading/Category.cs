namespace CasualtyStats.Collect.Reading;

/// <summary>What a word of the tables does in a sentence; a word may do several things.</summary>
/// <remarks>The names, with a hyphen for each inner capital, are the <c>category</c> column of <c>data/words/*.csv</c>.</remarks>
[Flags]
internal enum Category : ulong
{
    /// <summary>Nothing: the word only stands inside a phrase of the tables.</summary>
    None = 0,

    /// <summary>A number word below a thousand; value: the number.</summary>
    Number = 1UL << 0,

    /// <summary>A word that multiplies: hundred, thousand, million, dozen; value: the factor.</summary>
    Scale = 1UL << 1,

    /// <summary>Dozens, scores, tens; value: the lower bound.</summary>
    Dozens = 1UL << 2,

    /// <summary>Several, a number of, hundreds of; value: the lower bound.</summary>
    Vague = 1UL << 3,

    /// <summary>A word for people; value: occupation or empty; number, group and class as the columns say.</summary>
    Person = 1UL << 4,

    /// <summary>A noun that carries the outcome itself (dead, wounded); value: outcome.</summary>
    Victim = 1UL << 5,

    /// <summary>A verb that puts its people into an outcome; value: outcome.</summary>
    OutcomeVerb = 1UL << 6,

    /// <summary>The same, in a form that follows its subject.</summary>
    OutcomeAfter = 1UL << 7,

    /// <summary>A noun for the harm itself (killing, injury); value: outcome.</summary>
    OutcomeNoun = 1UL << 8,

    /// <summary>First half of a split idiom ("met … their deaths"); value: its name.</summary>
    SplitHead = 1UL << 9,

    /// <summary>Second half of a split idiom; value: the same name, group: the outcome.</summary>
    SplitTail = 1UL << 10,

    /// <summary>"Others": takes the class of what came before.</summary>
    Others = 1UL << 11,

    /// <summary>Opens a breakdown ("among them").</summary>
    Among = 1UL << 12,

    /// <summary>All of them, both of them: the breakdown takes the whole count.</summary>
    All = 1UL << 13,

    /// <summary>Bounds the number that follows (or precedes, value ending in <c>-after</c>); value: qualifier.</summary>
    Qualifier = 1UL << 14,

    /// <summary>Negates.</summary>
    Negation = 1UL << 15,

    /// <summary>Counts something other than people; a number before it is no tally.</summary>
    Unit = 1UL << 16,

    /// <summary>Starts something else that happens to people (captured, displaced); value: outcome or empty.</summary>
    Blocker = 1UL << 17,

    /// <summary>A month; value: 1 to 12.</summary>
    Month = 1UL << 18,

    /// <summary>A weekday; value: 0 Sunday to 6 Saturday.</summary>
    Weekday = 1UL << 19,

    /// <summary>Today, yesterday and the like; value: days before the report's day.</summary>
    DayWord = 1UL << 20,

    /// <summary>Begins a period.</summary>
    Since = 1UL << 21,

    /// <summary>Ends a period.</summary>
    Until = 1UL << 22,

    /// <summary>During, past, last: makes a period of the duration beside it.</summary>
    Period = 1UL << 23,

    /// <summary>A unit of time; value: its length in days, or 0 for hours.</summary>
    TimeUnit = 1UL << 24,

    /// <summary>A verb of saying, before or after who says it; value: <c>reported</c>, <c>claimed</c>, <c>verified</c> or <c>denied</c>.</summary>
    Says = 1UL << 25,

    /// <summary>According to.</summary>
    According = 1UL << 26,

    /// <summary>Stands for the source named before ("the organisation").</summary>
    SourceAnaphor = 1UL << 27,

    /// <summary>Begins an unnamed source ("medical sources").</summary>
    SourceNoun = 1UL << 28,

    /// <summary>A word for a kind of place before its name; value: kind.</summary>
    PlaceType = 1UL << 29,

    /// <summary>A direction or position beside a place's name.</summary>
    Direction = 1UL << 30,

    /// <summary>A toll or total; value: outcome or empty.</summary>
    Toll = 1UL << 31,

    /// <summary>Reached, rose to, exceeded; value: qualifier or empty.</summary>
    Reached = 1UL << 32,

    /// <summary>Opens an exclusion.</summary>
    Excluding = 1UL << 33,

    /// <summary>Found or pulled out, of bodies.</summary>
    Recovered = 1UL << 34,

    /// <summary>A cause of harm; value: its code.</summary>
    Cause = 1UL << 35,

    /// <summary>Rumour, perhaps, reportedly.</summary>
    Hedge = 1UL << 36,

    /// <summary>A rank or office before a name: one person.</summary>
    Title = 1UL << 37,

    /// <summary>A linking word that a count phrase may pass over.</summary>
    Link = 1UL << 38,

    /// <summary>And.</summary>
    And = 1UL << 39,

    /// <summary>Of, from, in front of a group or a place; value: <c>of</c>, <c>in</c>, <c>to</c> or another preposition's English name.</summary>
    Preposition = 1UL << 40,

    /// <summary>Says that people are alive, rescued or only in need: their number is no tally.</summary>
    Alive = 1UL << 41,

    /// <summary>"The same number".</summary>
    Same = 1UL << 42,

    /// <summary>A word that belongs to one language only; value: read by that grammar.</summary>
    Special = 1UL << 43,

    /// <summary>A word that never is a place's name, though it may look like one.</summary>
    NotPlace = 1UL << 44,

    /// <summary>Who is said to have done it.</summary>
    Actor = 1UL << 45,

    /// <summary>That, which: a new clause begins.</summary>
    Clause = 1UL << 46,

    /// <summary>One occasion of harm (attack, blast, ambush, crash): what it did is no running total.</summary>
    Event = 1UL << 47,

    /// <summary>The head noun of an organisation's name (ministry, observatory, society): whatever is called so can speak.</summary>
    Body = 1UL << 48,

    /// <summary>A country or a land as wide.</summary>
    Country = 1UL << 49,

    /// <summary>Before a colon, the name of what a line tells of the whole document; value: <c>source</c>, <c>place</c> or <c>date</c>.</summary>
    HeadKey = 1UL << 50,

    /// <summary>A piece of writing that gives figures (report, update, bulletin, tally); value: <c>count</c> where it is the figure itself.</summary>
    ReportNoun = 1UL << 51,

    /// <summary>A text that nobody speaks through (resolution, agreement): what stands in it is no report.</summary>
    Document = 1UL << 52,
}
