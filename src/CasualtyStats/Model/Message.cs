namespace CasualtyStats.Model;

/// <summary>A sentence before its language is chosen: a key of the wording table and what fills its gaps.</summary>
/// <remarks>
/// An argument <c>@key</c> names another entry of the table and is said in the same language; one that holds
/// U+001F is an English and an Arabic text (<see cref="Bilingual"/>); every other one stands as it is.
/// </remarks>
/// <param name="Key">For instance <c>reconcile.parts-exceed-total</c>.</param>
/// <param name="Arguments">Values of {0}, {1} and so on, numbers already as text.</param>
public sealed record Message(string Key, params string[] Arguments)
{
    /// <summary>An argument that reads differently in the two languages, such as a place name.</summary>
    /// <param name="english">English text.</param>
    /// <param name="arabic">Arabic text; where empty the English stands.</param>
    public static string Bilingual(string english, string arabic) => english + "\u001f" + arabic;

    /// <summary>The sentence.</summary>
    /// <param name="language">English or Arabic.</param>
    public string Text(Language language) => Wording.Text(language, this);
}
