namespace CasualtyStats.Reconcile;

/// <summary>Numbers joined into groups (union-find); the least number of a group stands for it.</summary>
internal sealed class Groups
{
    private readonly int[] parent, size;

    public Groups(int count)
    {
        parent = new int[count];
        size = new int[count];
        for (int i = 0; i < count; i++) (parent[i], size[i]) = (i, 1);
    }

    public int Size(int root) => size[root];

    public int Root(int i)
    {
        while (parent[i] != i) i = parent[i] = parent[parent[i]];
        return i;
    }

    public void Union(int a, int b)
    {
        (a, b) = (Root(a), Root(b));
        if (a == b) return;
        if (b < a) (a, b) = (b, a);
        parent[b] = a;
        size[a] += size[b];
    }
}
