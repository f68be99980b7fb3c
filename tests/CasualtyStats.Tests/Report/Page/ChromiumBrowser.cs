using Microsoft.Playwright;

namespace CasualtyStats.Tests.Report.Page;

/// <summary>Debian's Chromium, started once for a class of tests; tests skip where it is not installed.</summary>
public sealed class ChromiumBrowser : IAsyncLifetime
{
    private static readonly string[] Paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? playwright;

    public IBrowser? Browser { get; private set; }

    public async Task InitializeAsync()
    {
        if (Paths.FirstOrDefault(File.Exists) is not { } path) return;
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null) await Browser.CloseAsync();
        playwright?.Dispose();
    }

    /// <summary>Opens a file; whatever it asks of the network, or says on the console, fails the test.</summary>
    public async Task<(IPage Page, List<string> Faults)> Open(string file, int width, bool scripts = true)
    {
        Skip.If(Browser is null, "needs Chromium at " + string.Join(" or ", Paths));
        var context = await Browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = scripts });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        var faults = new List<string>();
        page.Request += (_, request) => { if (!request.Url.StartsWith("file:", StringComparison.Ordinal)) faults.Add(request.Url); };
        page.Console += (_, message) => faults.Add(message.Text);
        page.PageError += (_, error) => faults.Add(error);
        await page.GotoAsync("file://" + file);
        return (page, faults);
    }
}
