namespace CasualtyStats.Ledger.Json;

/// <summary>Whether a document's file lies in its folder, as the ledger writes it.</summary>
internal static class PresenceJson
{
    private const string Present = """{"present":true}""";
    private const string Absent = """{"present":false}""";

    /// <summary>The payload.</summary>
    public static string Write(bool present) => present ? Present : Absent;

    /// <summary>True unless the last word is that the file is gone.</summary>
    public static bool IsPresent(string? payload) => payload != Absent;
}
