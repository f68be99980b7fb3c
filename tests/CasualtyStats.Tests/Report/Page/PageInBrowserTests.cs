using CasualtyStats.Model;
using CasualtyStats.Report.Page;

namespace CasualtyStats.Tests.Report.Page;

/// <summary>The page as a reader has it: in a real browser, narrow and wide, by mouse and by keyboard, with scripts and without.</summary>
public sealed class PageInBrowserTests(ChromiumBrowser chromium) : IClassFixture<ChromiumBrowser>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("page-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [SkippableTheory]
    [InlineData(Language.English, 390)]
    [InlineData(Language.English, 1280)]
    [InlineData(Language.Arabic, 390)]
    [InlineData(Language.Arabic, 1280)]
    public async Task Page_AnyWidth_NeverScrollsSidewaysAndAsksNothingOfTheNetwork(Language language, int width)
    {
        var (page, faults) = await chromium.Open(Write(language), width);
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Equal(language == Language.Arabic ? "rtl" : "ltr", await page.EvaluateAsync<string>("getComputedStyle(document.body).direction"));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.querySelectorAll('[id]').length - new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size"));
        Assert.Equal([], faults);
    }

    [SkippableTheory]
    [InlineData(Language.English)]
    [InlineData(Language.Arabic)]
    public async Task Charts_HandHeldScreen_StandWholeWithWordsLargeEnoughToRead(Language language)
    {
        var (page, _) = await chromium.Open(Write(language), 390);
        Assert.Equal(0, await page.EvaluateAsync<int>("[...document.querySelectorAll('.chart .scroll')].filter(e => e.scrollWidth > e.clientWidth).length"));
        Assert.Equal(0, await page.EvaluateAsync<int>("[...document.querySelectorAll('.chart .scroll')].filter(e => [...e.querySelectorAll('svg')].filter(s => s.checkVisibility()).length !== 1).length"));
        Assert.InRange(await page.EvaluateAsync<double>("Math.min(...[...document.querySelectorAll('.chart svg.narrow')].map(s => 7 * s.clientWidth / s.viewBox.baseVal.width))"), 9, 20);
    }

    [SkippableFact]
    public async Task Days_NarrowestScreen_StandOnOneLine()
    {
        var (page, _) = await chromium.Open(Write(Language.Arabic), 320);
        Assert.InRange(await page.Locator(".date:visible").CountAsync(), 3, 10_000);
        Assert.Equal(0, await page.EvaluateAsync<int>("[...document.querySelectorAll('.date')].filter(e => e.getClientRects().length > 1).length"));
        Assert.Equal(0, await page.EvaluateAsync<int>("[...document.querySelectorAll('p,li,td,dd')].flatMap(e => [...e.childNodes]).filter(n => n.nodeType === 3 && /[0-9]{4}-[0-9]{2}-[0-9]{2}/.test(n.data)).length"));
    }

    [SkippableFact]
    public async Task Filter_WordsAndChoice_ShowTheRowsThatFitAndSayHowMany()
    {
        var (page, faults) = await chromium.Open(Write(Language.English), 1280);
        int all = await page.Locator("#table tbody tr").CountAsync();
        await page.FillAsync("#search", "2025-03-05");
        int found = await page.Locator("#table tbody tr:visible").CountAsync();
        Assert.InRange(found, 1, all - 1);
        Assert.Equal($"{found} of {all} rows", await page.Locator("#shown").TextContentAsync());
        await page.FillAsync("#search", "");
        await page.Locator("select").Nth(1).SelectOptionAsync("injured");
        Assert.All(await page.Locator("#table tbody tr:visible td:nth-of-type(3)").AllTextContentsAsync(), text => Assert.Equal("injured", text));
        Assert.Equal([], faults);
    }

    [SkippableFact]
    public async Task Sort_ByKeyboard_OrdersNumbersAndTellsScreenReaders()
    {
        var (page, faults) = await chromium.Open(Write(Language.English), 1280);
        var head = page.Locator("#table thead th").Nth(7);
        await head.Locator("button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("ascending", await head.GetAttributeAsync("aria-sort"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("descending", await head.GetAttributeAsync("aria-sort"));
        var numbers = (await page.Locator("#table tbody tr td:nth-of-type(7)").AllTextContentsAsync()).ToList();
        var known = numbers.TakeWhile(text => text.All(c => char.IsAsciiDigit(c) || c == ',')).Select(text => int.Parse(text.Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(known.OrderDescending(), known);
        // Figures that the reports do not fix are no zeros: they stand last.
        Assert.All(numbers.Skip(known.Count), text => Assert.Equal("not fixed by the reports", text));
        Assert.Equal([], faults);
    }

    [SkippableFact]
    public async Task Evidence_Opened_ShowsTheQuoteInItsDirectionWithTheNumberMarked()
    {
        var (page, faults) = await chromium.Open(Write(Language.English), 1280);
        await page.Locator("#table details.why summary").First.ClickAsync();
        var quote = page.Locator("#table tr.shown blockquote").First;
        Assert.Equal("rtl", await quote.EvaluateAsync<string>("e => getComputedStyle(e).direction"));
        Assert.Equal("9", await quote.Locator("mark").TextContentAsync());
        await page.Locator("#table details.why summary").First.ClickAsync();
        await page.Locator("#table tr.shown").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });
        Assert.Equal([], faults);
    }

    [SkippableFact]
    public async Task Page_WithoutScripts_HoldsEverythingAndItsLinksLeadToTheQuotes()
    {
        var (page, _) = await chromium.Open(Write(Language.English), 1280, scripts: false);
        Assert.False(await page.Locator("#controls").IsVisibleAsync());
        var fold = page.Locator("#headlines details.why").First;
        await fold.Locator("summary").ClickAsync();
        await fold.Locator("a").First.ClickAsync();
        Assert.EndsWith("#c1", page.Url, StringComparison.Ordinal);
        Assert.True(await page.Locator("#c1 blockquote").IsVisibleAsync());
    }

    [SkippableFact]
    public async Task Page_HostileText_RunsNothing()
    {
        string path = Path.Combine(folder, "hostile.html");
        CasualtyPage.Write(path, HostileContent.Make());
        var (page, faults) = await chromium.Open(path, 1280);
        Assert.False(await page.EvaluateAsync<bool>("'hurt' in window"));
        Assert.Contains(HostileContent.Script, await page.Locator("#evidence blockquote").First.TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(1280, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Equal([], faults);
    }

    private string Write(Language language)
    {
        string path = Path.Combine(folder, "page.html");
        CasualtyPage.Write(path, SampleContent.Make(), new PageOptions { Language = language });
        return path;
    }
}
