namespace CasualtyStats.Ledger;

/// <summary>Numbers of places in few bytes: sorted, each as its distance from the one before, seven bits a byte.</summary>
internal static class PlaceList
{
    /// <summary>The bytes of some numbers, 1 or greater.</summary>
    public static byte[] Of(IEnumerable<long> places)
    {
        var bytes = new List<byte>();
        long before = 0;
        foreach (long place in places.Distinct().Order())
        {
            long distance = place - before;
            before = place;
            for (; distance >= 128; distance >>= 7) bytes.Add((byte)(distance & 127 | 128));
            bytes.Add((byte)distance);
        }
        return [.. bytes];
    }

    /// <summary>The numbers, least first.</summary>
    public static List<long> Numbers(ReadOnlySpan<byte> bytes)
    {
        var places = new List<long>();
        for (long place = 0; Next(ref bytes, ref place);) places.Add(place);
        return places;
    }

    /// <summary>True where one of the numbers is wanted.</summary>
    public static bool HoldsAny(ReadOnlySpan<byte> bytes, bool[] wanted)
    {
        for (long place = 0; Next(ref bytes, ref place);)
            if (place < wanted.Length && wanted[place]) return true;
        return false;
    }

    // Takes the next number off the front; false where none is left.
    private static bool Next(ref ReadOnlySpan<byte> bytes, ref long place)
    {
        long distance = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            distance |= (long)(bytes[i] & 127) << (7 * i);
            if (bytes[i] >= 128) continue;
            place += distance;
            bytes = bytes[(i + 1)..];
            return true;
        }
        return false;
    }
}
