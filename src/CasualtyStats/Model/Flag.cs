namespace CasualtyStats.Model;

/// <summary>A reason for a person to look at a count.</summary>
/// <param name="Code">Stable name of the reason, lower-case with hyphens; its sentence is <c>flag.CODE</c> in the wording table.</param>
/// <param name="Arguments">What the sentence fills in.</param>
public sealed record Flag(string Code, params string[] Arguments)
{
    /// <summary>The reason as a sentence.</summary>
    /// <param name="language">English or Arabic.</param>
    public string Text(Language language) => Wording.Text(language, new Message("flag." + Code, Arguments));
}
