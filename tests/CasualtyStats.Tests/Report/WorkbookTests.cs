using CasualtyStats.Model;
using CasualtyStats.Report;

namespace CasualtyStats.Tests.Report;

public sealed class WorkbookTests
{
    [Fact]
    public void Look()
    {
        if (Environment.GetEnvironmentVariable("LOOK") is not { } folder) return;
        CasualtyWorkbook.Write(Path.Combine(folder, "en.xlsx"), SampleContent.Make());
        CasualtyWorkbook.Write(Path.Combine(folder, "ar.xlsx"), SampleContent.Make(), new() { Language = Language.Arabic });
        CasualtyWorkbook.Write(Path.Combine(folder, "empty.xlsx"), SampleContent.Empty());
    }
}
