using CasualtyStats.Model;
using CasualtyStats.Report;

namespace CasualtyStats.Tests.Report.Page;

/// <summary>Text that would do harm if it were taken for markup, a formula or a direction.</summary>
internal static class HostileContent
{
    public const string Script = "</script><script>window.hurt=1</script><img src=x onerror=\"window.hurt=1\">";

    public static string LongName { get; } = string.Concat(Enumerable.Repeat("قرية Long-village-", 20))[..300];

    public static ReportContent Make()
    {
        var content = SampleContent.Make();
        var tally = content.Tallies[0];
        string text = $"{Script} \u202e killed 9 '\"& \u0000 \ud800 end.";
        var document = content.Documents[0] with { Name = tally.Citation.Document, Text = text, Publisher = Script, Url = "javascript:window.hurt=1", Note = "=1+1" };
        var hurt = tally with
        {
            Citation = tally.Citation with { Quote = text, Span = new(0, text.Length) },
            Place = new(LongName, Area.Unknown),
            Source = new("=HYPERLINK(\"x\")", null),
        };
        return content with
        {
            Documents = [document, .. content.Documents.Skip(1)],
            Tallies = [hurt, .. content.Tallies.Skip(1)],
            ByPlace = [.. content.ByPlace.Select(figure => figure with { PlaceEnglish = LongName, PlaceArabic = Script })],
        };
    }
}
