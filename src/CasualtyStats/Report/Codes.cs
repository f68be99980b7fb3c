using System.Text;

namespace CasualtyStats.Report;

/// <summary>Machine-readable names of the model's values: <c>KilledOrInjured</c> is <c>killed_or_injured</c>.</summary>
internal static class Codes
{
    public static string Of<T>(T value) where T : struct, Enum => Names<T>.Of(value);

    private static class Names<T> where T : struct, Enum
    {
        private static readonly Dictionary<T, string> Codes = Enum.GetValues<T>().Distinct().ToDictionary(value => value, Make);

        public static string Of(T value) => Codes[value];

        private static string Make(T value)
        {
            var code = new StringBuilder();
            foreach (char c in value.ToString())
            {
                if (char.IsAsciiLetterUpper(c) && code.Length > 0) code.Append('_');
                code.Append(char.ToLowerInvariant(c));
            }
            return code.ToString();
        }
    }
}
