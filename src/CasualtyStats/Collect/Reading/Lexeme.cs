namespace CasualtyStats.Collect.Reading;

/// <summary>A normal form of the word tables with everything it can mean.</summary>
internal sealed class Lexeme(string normal)
{
    /// <summary>The normal form.</summary>
    public string Normal { get; } = normal;

    /// <summary>Its meanings, one for each category.</summary>
    public List<Sense> Senses { get; } = [];

    /// <summary>All categories of <see cref="Senses"/>.</summary>
    public Category Categories { get; private set; }

    /// <summary>Phrases that begin with this word, longest first; null for none.</summary>
    public List<Phrase>? Phrases { get; set; }

    /// <summary>The meaning in one category, or null.</summary>
    public Sense? this[Category category]
    {
        get
        {
            if ((Categories & category) == 0) return null;
            foreach (var sense in Senses)
                if ((sense.Category & category) != 0) return sense;
            return null;
        }
    }

    /// <summary>Adds a meaning; a later one of the same category takes the earlier one's place.</summary>
    public void Add(Sense sense)
    {
        Senses.RemoveAll(old => old.Category == sense.Category);
        Senses.Add(sense);
        Categories |= sense.Category;
    }
}
