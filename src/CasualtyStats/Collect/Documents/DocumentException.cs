namespace CasualtyStats.Collect.Documents;

/// <summary>A file that cannot be taken apart at all; becomes a finding.</summary>
/// <param name="code">The finding's code; its sentence is <c>collect.CODE</c>, the file its first argument.</param>
/// <param name="arguments">Further arguments.</param>
internal sealed class DocumentException(string code, params string[] arguments) : Exception(code)
{
    /// <summary>The finding's code.</summary>
    public string Code { get; } = code;

    /// <summary>Further arguments of its sentence.</summary>
    public string[] Arguments { get; } = arguments;
}
