namespace CasualtyStats.Places;

/// <summary>Damerau's distance, asked only whether it is exactly one: a letter more, less, changed, or two neighbours exchanged.</summary>
internal static class EditDistance
{
    /// <summary>True where one edit makes the one the other; false for equal texts.</summary>
    /// <param name="left">A text.</param>
    /// <param name="right">Another.</param>
    public static bool IsOne(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length > right.Length) return IsOne(right, left);
        if (right.Length - left.Length > 1) return false;
        int start = left.CommonPrefixLength(right);
        if (left.Length < right.Length) return left[start..].SequenceEqual(right[(start + 1)..]);
        if (start == left.Length) return false;
        return left[(start + 1)..].SequenceEqual(right[(start + 1)..])
            || start + 1 < left.Length && left[start] == right[start + 1] && left[start + 1] == right[start] && left[(start + 2)..].SequenceEqual(right[(start + 2)..]);
    }
}
