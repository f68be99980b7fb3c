namespace CasualtyStats.Report.Charts;

/// <summary>A stretch of a line that is written in one direction.</summary>
/// <param name="Text">Its characters in the order in which they are read.</param>
/// <param name="RightToLeft">True where they are written from right to left.</param>
internal readonly record struct DirectionalRun(string Text, bool RightToLeft)
{
    /// <summary>The characters in the order in which they stand on the page, from the left.</summary>
    public string Displayed
    {
        get
        {
            if (!RightToLeft) return Text;
            char[] letters = Text.ToCharArray();
            Array.Reverse(letters);
            return new(letters);
        }
    }
}
