namespace CasualtyStats.Reconcile;

/// <summary>A sum of answers from which one can be taken out again.</summary>
internal readonly record struct AnswerSum(long Low, long High, long Best, int WithoutHigh, int WithoutBest, int Approximate, int Speaking)
{
    public Answer Answer => new(new(Low, WithoutHigh > 0 ? null : High, WithoutBest > 0 ? null : Best, Approximate > 0), Speaking > 0);

    public AnswerSum Plus(Answer answer) => Add(answer, 1);

    public AnswerSum Minus(Answer answer) => Add(answer, -1);

    private AnswerSum Add(Answer answer, int sign) => checked(new(
        Low + sign * answer.Bounds.Low, High + sign * (answer.Bounds.High ?? 0), Best + sign * (answer.Bounds.Best ?? 0),
        WithoutHigh + (answer.Bounds.High is null ? sign : 0), WithoutBest + (answer.Bounds.Best is null ? sign : 0),
        Approximate + (answer.Bounds.Approximate ? sign : 0), Speaking + (answer.Speaks ? sign : 0)));
}
