using System.Runtime.CompilerServices;
using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>One telling: the claims of one report about one place and day, a new one where an outcome comes again with another number.</summary>
internal static class Telling
{
    public static List<List<Claim>> Of(List<Claim> claims)
    {
        // With what each telling says, once: rows of a table may say the same a thousand times.
        var open = new Dictionary<Key, (List<Claim> All, List<Claim> Distinct)>();
        var all = new List<List<Claim>>();
        foreach (var claim in claims)
        {
            if (claim.IsTotal) continue;
            // Who died of wounds later, or was missing, comes to those killed at once.
            if (claim.Former is not null)
            {
                all.Add([claim]);
                continue;
            }
            ref var telling = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(open, new(claim), out _);
            if (telling.All is null || telling.Distinct.Exists(other => Clashes(other, claim)))
            {
                telling = (new(1), new(1));
                all.Add(telling.All);
            }
            telling.All.Add(claim);
            if (!telling.Distinct.Exists(other => SaysAll(other, claim))) telling.Distinct.Add(claim);
        }
        return all;
    }

    private static bool SaysAll(Claim a, Claim b)
    {
        if (a.Outcome != b.Outcome || a.OwnClass != b.OwnClass || a.OwnFigures.Length != b.OwnFigures.Length || !Matching.SameOwnFigures(a, b)) return false;
        foreach (var figure in b.OwnFigures)
            if (a.OwnFigure(figure.Group) is null) return false;
        return true;
    }

    private static bool Clashes(Claim a, Claim b) => a.Outcome == b.Outcome && (a.OwnClass == b.OwnClass
        ? !Matching.SameOwnFigures(a, b) : a.OwnClass == VictimClass.Unspecified || b.OwnClass == VictimClass.Unspecified);

    private readonly struct Key(Claim claim) : IEquatable<Key>
    {
        private readonly Claim claim = claim;

        public bool Equals(Key other)
        {
            var (a, b) = (claim, other.claim);
            return a.ReportNumber == b.ReportNumber && a.Harm == b.Harm && a.Booked == b.Booked && a.Area.Equals(b.Area)
                && a.Count.Place.Written == b.Count.Place.Written && a.Count.EventId == b.Count.EventId;
        }

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        // Areas are the one instance of their kind.
        public override int GetHashCode() => HashCode.Combine(claim.ReportNumber, claim.Harm.From, RuntimeHelpers.GetHashCode(claim.Area));
    }
}
