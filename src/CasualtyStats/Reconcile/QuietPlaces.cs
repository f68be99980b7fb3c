using System.Collections.Concurrent;

namespace CasualtyStats.Reconcile;

/// <summary>What components that tell of wider areas alone say of a place in them, kept for all places of one parent.</summary>
/// <remarks>
/// A governorate's total says the same of every village that the component does not name. So the sum over all of a parent's components is asked
/// once, for a village that nobody names, and a named one takes out what tells of it and puts in what that says.
/// </remarks>
internal sealed class QuietPlaces(Territory territory, Neighbourhood<Solution> solutions, Func<Solution, Cell, Answer?> ask)
{
    private readonly ConcurrentDictionary<Cell, Lazy<Whole>> wholes = [];

    /// <summary>True where a cell may be answered here: one community over many days.</summary>
    public bool Knows(Cell cell) => cell.Incident is null && cell.Area is { } area && territory.IsSpot(area) && territory.Chain(area.OnlyCode!.Value).Length > 0;

    /// <summary>The sum of what all components say of a cell.</summary>
    public Answer Of(Cell cell)
    {
        var code = cell.Area!.OnlyCode!.Value;
        // The nearest place around it that anybody speaks of: what lies between says nothing.
        var chain = territory.Chain(code);
        var parent = Array.Find(chain, solutions.Mentions);
        var anywhere = cell with { Area = territory.Unnamed(parent == default ? chain[^1] : parent) };
        var whole = wholes.GetOrAdd(anywhere, key => new(() => Sum(key))).Value;
        var sum = whole.Sum;
        foreach (var named in solutions.Named(cell.Area))
        {
            if (whole.Parts.TryGetValue(named, out var part)) sum = sum.Minus(part);
            if (ask(named, cell) is { } own) sum = sum.Plus(own);
        }
        foreach (var wide in solutions.Anywhere)
            if (ask(wide, cell) is { } own) sum = sum.Plus(own);
        return sum.Answer;
    }

    private Whole Sum(Cell cell)
    {
        var parts = new Dictionary<Solution, Answer>();
        var sum = default(AnswerSum);
        foreach (var solution in solutions.Around(cell.Area!))
        {
            if (ask(solution, cell) is not { } answer) continue;
            parts.Add(solution, answer);
            sum = sum.Plus(answer);
        }
        return new(sum, parts);
    }

    private sealed record Whole(AnswerSum Sum, Dictionary<Solution, Answer> Parts);
}
