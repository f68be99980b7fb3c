using CasualtyStats.Model;

namespace CasualtyStats.Tests.Model;

public sealed class CitationTests
{
    [Fact]
    public void WhereSaid_InASentence_IsSaidInItsLanguage()
    {
        var prose = new Citation("02-report.txt", "", new(112, 147), null, "four");
        var message = new Message("citation.document", prose.WhereSaid);
        Assert.Equal("02-report.txt, characters 112–147", message.Text(Language.English));
        Assert.Equal("\u200e\u200e02-report.txt\u200e، المحارف من 112 إلى 147\u200e", message.Text(Language.Arabic));
    }

    [Fact]
    public void WhereSaid_Cell_KeepsTheOrderOfFileAndCell()
    {
        var cell = new Citation("table.xlsx", "", null, "May!B7", null);
        Assert.Equal("table.xlsx, May!B7", cell.WhereIn(Language.English));
        Assert.Equal("\u200etable.xlsx\u200e، \u200eMay!B7\u200e", cell.WhereIn(Language.Arabic));
    }
}
