using System.Text;
using CasualtyStats.Model;

namespace CasualtyStats.Tests.Report;

/// <summary>The whole workbook cell by cell, so that a change of any figure, heading or sentence is seen.</summary>
public sealed class WorkbookGoldenTests
{
    [Theory]
    [InlineData(Language.English, false, "workbook.en.csv")]
    [InlineData(Language.Arabic, false, "workbook.ar.csv")]
    [InlineData(Language.English, true, "evidence.en.csv")]
    [InlineData(Language.Arabic, true, "evidence.ar.csv")]
    public void Write_Sample_GivesTheCellsOfTheGolden(Language language, bool evidence, string golden)
    {
        var workbook = new WrittenWorkbook(SampleContent.Make(), new() { Language = language }, evidence);
        var actual = new StringBuilder("sheet,cell,kind,value\n");
        foreach (string sheet in workbook.SheetNames)
            foreach (var (cell, kind, value) in workbook.Cells(sheet))
                actual.Append($"{sheet},{cell},{kind},\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n");
        string path = Repository.Path("tests", "CasualtyStats.Tests", "Report", "Goldens", golden);
        string beside = Path.Combine(AppContext.BaseDirectory, golden);
        File.WriteAllText(beside, actual.ToString());
        Assert.True(File.Exists(path), $"{path} is missing; what was written is in {beside}");
        Assert.Equal(File.ReadAllLines(path), File.ReadAllLines(beside));
    }
}
