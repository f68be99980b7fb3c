using System.Collections.Immutable;

namespace CasualtyStats.Collect.Tables.Formats;

/// <summary>The known formats, the most particular first.</summary>
internal static class KnownFormats
{
    private static readonly ImmutableArray<ITableFormat> All =
    [
        new OwnFigures(), new OwnTallies(), new UcdpEvents(), new AcledEvents(), new AcledWeeks(), new HapiConflictEvents(), new GazaDaily(), new GazaRevisions(), new PeacekeepingFatalities(),
    ];

    /// <summary>The format of a header, or null.</summary>
    /// <param name="header">The header of a sheet.</param>
    public static ITableFormat? Of(HeaderBlock header) => All.FirstOrDefault(format => format.Fits(header));
}
