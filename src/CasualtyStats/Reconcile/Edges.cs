namespace CasualtyStats.Reconcile;

/// <summary>What bears on what among all incidents and totals of a ledger, found once and side by side.</summary>
internal sealed class Edges : INeighbours
{
    private readonly Member[] members;
    private readonly int[] start, to;

    public Edges(List<Happening> happenings, List<Claim> totals, Bearing bearing)
    {
        members = [.. happenings, .. totals];
        for (int i = 0; i < members.Length; i++) members[i].Index = i;
        var ofTotal = new int[totals.Count][];
        Parallel.For(0, totals.Count, t => totals[t].IsWide = bearing.IsTooWide(totals[t]));
        Parallel.ForEach(happenings.Where(happening => !happening.Harm.IsDay), happening => happening.IsWide = bearing.IsTooWide(happening));
        Parallel.For(0, totals.Count, () => new List<Member>(), (t, _, near) =>
        {
            if (totals[t].IsWide) { ofTotal[t] = []; return near; }
            near.Clear();
            bearing.Of(totals[t], near);
            ofTotal[t] = near.ConvertAll(member => member.Index).ToArray();
            return near;
        }, _ => { });
        start = new int[members.Length + 1];
        for (int t = 0; t < ofTotal.Length; t++)
        {
            start[happenings.Count + t + 1] += ofTotal[t].Length;
            foreach (int other in ofTotal[t])
                if (other < happenings.Count) start[other + 1]++;
        }
        for (int i = 0; i < members.Length; i++) start[i + 1] += start[i];
        to = new int[start[^1]];
        int[] fill = start[..^1];
        for (int t = 0; t < ofTotal.Length; t++)
            foreach (int other in ofTotal[t])
            {
                to[fill[happenings.Count + t]++] = other;
                if (other < happenings.Count) to[fill[other]++] = happenings.Count + t;
            }
    }

    public void Of(Member member, List<Member> into)
    {
        for (int i = start[member.Index]; i < start[member.Index + 1]; i++) into.Add(members[to[i]]);
    }
}
