namespace CasualtyStats.Collect.Tables;

/// <summary>Tells words that one slip of the hand parts: "casualities" and "casualties", "injurd" and "injured".</summary>
internal static class OneSlip
{
    // "filled" and "killed" differ by one letter and mean different things; in longer words that does not happen.
    private const int ShortestForMissing = 6;
    private const int ShortestForWrong = 8;

    /// <summary>True where a letter too many, too few or two exchanged part the words; in words of eight letters or more also a wrong letter.</summary>
    /// <param name="known">The right word.</param>
    /// <param name="written">The word as written.</param>
    public static bool Apart(string known, string written)
    {
        if (known == written || known.Length < ShortestForMissing || Math.Abs(known.Length - written.Length) > 1) return false;
        int start = 0;
        while (start < known.Length && start < written.Length && known[start] == written[start]) start++;
        var left = known.AsSpan(start);
        var right = written.AsSpan(start);
        if (known.Length > written.Length) return left[1..].SequenceEqual(right);
        if (known.Length < written.Length) return left.SequenceEqual(right[1..]);
        if (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..])) return true;
        return known.Length >= ShortestForWrong && left[1..].SequenceEqual(right[1..]);
    }
}
