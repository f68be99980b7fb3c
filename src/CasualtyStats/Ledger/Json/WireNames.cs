using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CasualtyStats.Ledger.Json;

/// <summary>The names that stand in ledgers for the values of an enumeration. They never change, whatever the code calls the values.</summary>
internal sealed class WireNames<T>(params string[] names) where T : struct, Enum
{
    /// <summary>The name of a value.</summary>
    public string this[T value] => names[Unsafe.As<T, int>(ref value)];

    /// <summary>The value of a name, or null.</summary>
    public T? Find(string name) => Array.IndexOf(names, name) is >= 0 and var i ? Unsafe.As<int, T>(ref i) : null;

    /// <summary>The value of a name.</summary>
    /// <exception cref="InvalidDataException">A name that this program does not know.</exception>
    public T Read(JsonElement name)
    {
        for (int i = 0; i < names.Length; i++)
            if (name.ValueEquals(names[i])) return Unsafe.As<int, T>(ref i);
        throw new InvalidDataException($"a record says \"{name}\" where one of {string.Join(", ", names)} is expected; it was written by a newer program: use that one");
    }
}
