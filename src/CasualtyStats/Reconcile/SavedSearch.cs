namespace CasualtyStats.Reconcile;

/// <summary>What the search for a component's corrections came to, as it is handed from one worker to another.</summary>
/// <param name="Ties">Corrections that tie, the preferred one first.</param>
/// <param name="Conflicts">Sets of softs that cannot all stand, found until then.</param>
/// <param name="Approximate">True where a bound on work was reached until then.</param>
/// <param name="Others">Dearer corrections.</param>
/// <param name="Later">Conflicts found while searching for these.</param>
/// <param name="LaterApproximate">True where a bound was reached by their end.</param>
internal sealed record SavedSearch(List<Correction> Ties, List<int[]> Conflicts, bool Approximate, List<Correction> Others, List<int[]> Later, bool LaterApproximate)
{
    private const int Most = 1 << 20;

    /// <summary>The search as bytes.</summary>
    public byte[] Write()
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes))
        {
            Write(writer, Ties);
            Write(writer, Conflicts);
            writer.Write(Approximate);
            Write(writer, Others);
            Write(writer, Later);
            writer.Write(LaterApproximate);
        }
        return bytes.ToArray();
    }

    /// <summary>The search of some bytes; null where they are none, or name softs that there are not.</summary>
    /// <param name="bytes">What <see cref="Write()"/> made.</param>
    /// <param name="softs">Number of softs of the component.</param>
    public static SavedSearch? Read(byte[] bytes, int softs)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes));
            var saved = new SavedSearch(Corrections(reader), Sets(reader), reader.ReadBoolean(), Corrections(reader), Sets(reader), reader.ReadBoolean());
            bool whole = reader.BaseStream.Position == bytes.Length && saved.Ties.Count > 0;
            return whole && saved.Sets().All(set => set.All(soft => soft >= 0 && soft < softs)) ? saved : null;
        }
        catch (Exception error) when (error is IOException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private IEnumerable<int[]> Sets() => [.. Ties.Concat(Others).Select(correction => correction.Aside), .. Conflicts, .. Later];

    private static void Write(BinaryWriter writer, List<Correction> corrections)
    {
        writer.Write(corrections.Count);
        foreach (var correction in corrections)
        {
            Write(writer, correction.Aside);
            writer.Write(correction.Cost);
            writer.Write(correction.Moved);
            writer.Write(correction.Exact);
        }
    }

    private static void Write(BinaryWriter writer, List<int[]> sets)
    {
        writer.Write(sets.Count);
        foreach (int[] set in sets) Write(writer, set);
    }

    private static void Write(BinaryWriter writer, int[] set)
    {
        writer.Write(set.Length);
        foreach (int soft in set) writer.Write(soft);
    }

    private static List<Correction> Corrections(BinaryReader reader) =>
        [.. Enumerable.Range(0, Number(reader)).Select(_ => new Correction(Set(reader), reader.ReadInt32(), reader.ReadInt64(), reader.ReadInt32()))];

    private static List<int[]> Sets(BinaryReader reader) => [.. Enumerable.Range(0, Number(reader)).Select(_ => Set(reader))];

    private static int[] Set(BinaryReader reader) => [.. Enumerable.Range(0, Number(reader)).Select(_ => reader.ReadInt32())];

    private static int Number(BinaryReader reader) => reader.ReadInt32() is >= 0 and < Most and var number ? number : throw new FormatException();
}
