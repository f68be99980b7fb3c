using System.Collections.Concurrent;

namespace CasualtyStats.Reconcile;

/// <summary>What components that tell of wider areas alone say of a place in them, kept for all places of one parent.</summary>
/// <remarks>
/// A governorate's total says the same of every village that the component does not name. So the sum over all of a parent's components is asked
/// once, for a village that nobody names, and a named one takes out what tells of it and puts in what that says.
/// </remarks>
internal sealed class QuietPlaces(Territory territory, Neighbourhood<Solution> solutions, Placing placing)
{
    private readonly ConcurrentDictionary<Cell, Lazy<Whole>> wholes = [];

    /// <summary>True where a cell may be answered here: one community over many days.</summary>
    public static bool Knows(Cell cell, Territory territory) => cell.Incident is null && cell.Area is { } area && territory.IsSpot(area) && territory.Chain(area.OnlyCode!.Value).Length > 0;

    /// <summary>Components that name a community, or may touch any.</summary>
    public IEnumerable<Solution> Own(Cell cell) => solutions.Named(cell.Area!).Concat(solutions.Anywhere);

    /// <summary>The sum of what all components say of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="frame">The frame that it belongs to.</param>
    public Answer Of(Cell cell, Frame frame)
    {
        var code = cell.Area!.OnlyCode!.Value;
        // The nearest place around it that anybody speaks of: what lies between says nothing.
        var chain = territory.Chain(code);
        var parent = Array.Find(chain, solutions.Mentions);
        var anywhere = cell with { Area = territory.Unnamed(parent == default ? chain[^1] : parent) };
        var whole = wholes.GetOrAdd(anywhere, key => new(() => Sum(key))).Value;
        var sum = whole.Sum;
        foreach (var named in solutions.Named(cell.Area))
            if (whole.Parts.TryGetValue(named, out var part)) sum = sum.Minus(part);
        foreach (var (own, lies) in frame.Touching) sum = sum.Plus(own.Ask(cell, lies, placing));
        return sum.Answer;
    }

    private Whole Sum(Cell cell)
    {
        var parts = new Dictionary<Solution, Answer>();
        var sum = default(AnswerSum);
        foreach (var solution in solutions.Around(cell.Area!))
        {
            if (solution.LiesTo(cell, placing) is not { } lies) continue;
            var answer = solution.Ask(cell, lies, placing);
            parts.Add(solution, answer);
            sum = sum.Plus(answer);
        }
        return new(sum, parts);
    }

    private sealed record Whole(AnswerSum Sum, Dictionary<Solution, Answer> Parts);
}
