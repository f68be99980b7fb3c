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
        long place = 0, distance = 0;
        int shift = 0;
        foreach (byte piece in bytes)
        {
            distance |= (long)(piece & 127) << shift;
            shift += 7;
            if (piece >= 128) continue;
            places.Add(place += distance);
            (distance, shift) = (0, 0);
        }
        return places;
    }

    /// <summary>True where one of the numbers is wanted.</summary>
    public static bool HoldsAny(ReadOnlySpan<byte> bytes, bool[] wanted)
    {
        long place = 0, distance = 0;
        int shift = 0;
        foreach (byte piece in bytes)
        {
            distance |= (long)(piece & 127) << shift;
            shift += 7;
            if (piece >= 128) continue;
            place += distance;
            (distance, shift) = (0, 0);
            if (place < wanted.Length && wanted[place]) return true;
        }
        return false;
    }
}
