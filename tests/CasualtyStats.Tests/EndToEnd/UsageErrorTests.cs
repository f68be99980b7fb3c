namespace CasualtyStats.Tests.EndToEnd;

/// <summary>A command line that cannot be read is told in the language asked for.</summary>
public sealed class UsageErrorTests
{
    [Theory]
    [InlineData("'xml' is not one of these: table, csv, json.\nTo see what is expected: casualtystats table --help\n", "table", "--format", "xml")]
    [InlineData("'xml' ليس من القيم الآتية: table, csv, json.\nلمعرفة المطلوب: casualtystats table --help\n", "table", "--format", "xml", "--lang", "ar")]
    [InlineData("FOLDER is missing after 'run'.\nTo see what is expected: casualtystats run --help\n", "run")]
    [InlineData("ينقص FOLDER بعد 'run'.\nلمعرفة المطلوب: casualtystats run --help\n", "run", "--lang", "ar")]
    [InlineData("أمر أو وسيط غير معروف '--langg'.\nلمعرفة المطلوب: casualtystats report --help\n", "report", "--langg", "--lang", "ar")]
    public void Run_CommandLineThatCannotBeRead_SaysWhyInTheLanguageAskedFor(string said, params string[] arguments)
    {
        var run = ConsoleRun.Of(arguments);
        Assert.Equal((1, said), (run.Exit, run.Messages.ReplaceLineEndings("\n")));
    }
}
