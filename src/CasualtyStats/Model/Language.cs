namespace CasualtyStats.Model;

/// <summary>The languages that the product prints.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Modern standard Arabic with western digits.</summary>
    Arabic,
}
