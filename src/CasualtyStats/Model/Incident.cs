using System.Collections.Immutable;

namespace CasualtyStats.Model;

/// <summary>One moment of harm at one place, with all that was said of it.</summary>
/// <param name="Id">From its first statement: <c>i</c> and the digits of that count's id.</param>
/// <param name="Period">Harm days.</param>
/// <param name="Area">Where, resolved.</param>
/// <param name="PlaceWritten">Where, as the first source wrote it; empty where nobody says.</param>
/// <param name="Figures">Killed, injured and missing, by class, total and groups.</param>
/// <param name="Statements">Ids of its counts, in order.</param>
/// <param name="Origins">Ids of the independent origins, in order.</param>
/// <param name="Status">Worst status of its figures.</param>
public sealed record Incident(string Id, ReferencePeriod Period, Area Area, string PlaceWritten, ImmutableArray<Figure> Figures,
    ImmutableArray<string> Statements, ImmutableArray<string> Origins, FigureStatus Status);
