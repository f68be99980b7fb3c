using System.Security.Cryptography;
using System.Text;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Ledger;

/// <summary>A place that a person added: a neighbourhood, a camp, a hamlet.</summary>
/// <param name="English">Name in Latin letters; empty where only the Arabic is known.</param>
/// <param name="Arabic">Name in Arabic letters; empty where only the other is known.</param>
/// <param name="Parent">P-code of the place it lies in.</param>
/// <param name="Level">1 (governorate) to 5 (neighbourhood, camp or other part of a community).</param>
/// <param name="Author">Who added it; never printed in what is shared.</param>
/// <param name="Day">When.</param>
public sealed record AddedPlace(string English, string Arabic, PCode Parent, int Level, string Author, DateOnly Day)
{
    /// <summary>The same place said twice has one key, whoever says it.</summary>
    internal string Key => string.Join('|', English, Arabic, Parent.Value);

    /// <summary>The place as the gazetteer takes it, with a <c>local-</c> code that comes from its names and parent alone.</summary>
    public Place ToPlace() => new(
        new PCode("local-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)).AsSpan(0, 4))),
        Level, English, Arabic, Parent, []);
}
