namespace CasualtyStats.Reconcile;

/// <summary>Which incidents and totals bear on each other.</summary>
internal interface INeighbours
{
    /// <summary>Adds to a list what bears on a member, each once; what joins no system is left out.</summary>
    void Of(Member member, List<Member> into);
}
