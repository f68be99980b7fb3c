using System.Globalization;
using System.Runtime.InteropServices;

namespace CasualtyStats.Workbooks;

/// <summary>Numbers as ASCII bytes, laid out without a string in between: the same text as <c>ToString</c> with the invariant culture.</summary>
internal static class DecimalText
{
    /// <summary>Bytes that the longest number takes: 29 digits, a point, a zero before it and a minus.</summary>
    public const int Longest = 32;

    /// <summary>Writes a number, with as many digits behind the point as it carries: 1.50 stays 1.50.</summary>
    /// <param name="value">The number.</param>
    /// <param name="target">At least <see cref="Longest"/> bytes.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Write(decimal value, Span<byte> target)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        // Low, middle, high 32 bits of the digits; then the sign and the number of digits behind the point.
        if (parts[2] != 0) return Plainly(value, target);
        ulong digits = MemoryMarshal.Cast<int, uint>(parts)[0] | (ulong)MemoryMarshal.Cast<int, uint>(parts)[1] << 32;
        int behind = parts[3] >> 16 & 0xff;
        bool negative = parts[3] < 0;
        // A zero can carry a sign and digits behind the point; which of them show is the library's to say.
        if (digits == 0 && (negative || behind > 0)) return Plainly(value, target);
        int length = Math.Max(Count(digits), behind + 1);
        int whole = length - behind, at = 0;
        if (negative) target[at++] = (byte)'-';
        int end = at + length + (behind > 0 ? 1 : 0);
        for (int i = end - 1; i >= at; i--)
        {
            if (behind > 0 && i == at + whole) { target[i] = (byte)'.'; continue; }
            (digits, ulong digit) = Math.DivRem(digits, 10);
            target[i] = (byte)('0' + (int)digit);
        }
        return end;
    }

    private static int Plainly(decimal value, Span<byte> target) =>
        value.TryFormat(target, out int written, default, CultureInfo.InvariantCulture) ? written : throw new ArgumentException("Too short.", nameof(target));

    private static int Count(ulong number)
    {
        int count = 1;
        for (; number >= 10; number /= 10) count++;
        return count;
    }
}
