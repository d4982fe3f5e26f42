using System.Text.Json;
using Microsoft.Playwright;
using Tidegate.TestKit;

namespace Tidegate.EndToEnd.Tests.Browser;

/// <summary>What must hold on every page: no sideways scroll, no layout jump, numbers in line, first row in sight, nothing for axe to
/// say.</summary>
public static class PageCheck
{
    /// <summary>Narrower windows of a computer, in which a page must not scroll sideways either.</summary>
    private static readonly int[] NarrowerWidths = [1366, 1280, 1100, 1024, 768];

    /// <summary>Largest sum of layout shifts.</summary>
    public const double LayoutShiftMax = 0.05;

    // What a person asked for may push what is below it. For a browser that ends half a second after the press, which is too soon for the
    // answer of a busy machine.
    private const string ObserveShifts =
        """
        window.layoutShift = 0;
        let pressed = -Infinity;
        for (const press of ['pointerdown', 'keydown'])
            addEventListener(press, event => { pressed = event.timeStamp; }, { capture: true, passive: true });
        new PerformanceObserver(list => {
            for (const e of list.getEntries()) if (!e.hadRecentInput && e.startTime > pressed + 5000) window.layoutShift += e.value;
        }).observe({ type: 'layout-shift', buffered: true });
        """;

    private const string Measure =
        """
        () => {
            const faults = [];
            const root = document.documentElement;
            if (root.scrollWidth > root.clientWidth) {
                const wide = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1).slice(0, 3);
                faults.push(`scrolls sideways: ${root.scrollWidth} > ${root.clientWidth}: ` + wide.map(e => e.outerHTML.slice(0, 120)).join(' | '));
            }
            for (const cell of document.querySelectorAll('main td.num, main th.num')) {
                const style = getComputedStyle(cell);
                if (cell.offsetParent === null) continue;
                if (cell.tagName === 'TD' && !style.fontVariantNumeric.includes('tabular-nums')) faults.push('digits not tabular: ' + cell.outerHTML.slice(0, 120));
                if (window.innerWidth >= 768 && !['right', 'end'].includes(style.textAlign)) faults.push('number not at the right: ' + cell.outerHTML.slice(0, 120));
            }
            const row = [...document.querySelectorAll('main .sheet tbody tr')].find(r => r.offsetParent !== null);
            if (row && row.getBoundingClientRect().top + 24 > window.innerHeight) faults.push('first row below the fold: ' + row.getBoundingClientRect().top);
            if (document.querySelectorAll('h1').length !== 1) faults.push('not one h1: ' + document.querySelectorAll('h1').length);
            return faults.slice(0, 10);
        }
        """;

    /// <summary>Charts are drawn, parts have come, and what they moved has been painted.</summary>
    private const string Settled =
        """
        () => document.querySelector('[data-chart]:not([data-drawn]), .htmx-request') === null
            && new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))
        """;

    private static readonly Lazy<string> axe = new(() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js")));

    /// <summary>Where the pictures go; kept by no commit.</summary>
    public static string Folder { get; } = Directory.CreateDirectory(Path.Combine(Checkout.Root, "artifacts", "screens")).FullName;

    /// <summary>Watches a page from its first paint on; call before it is opened.</summary>
    public static Task WatchAsync(IPage page) => page.AddInitScriptAsync(ObserveShifts);

    /// <summary>Takes a picture in each theme and gives all faults; empty when the page is fine.</summary>
    public static async Task<IReadOnlyList<string>> LookAsync(IPage page, string name, Viewing viewing)
    {
        // The network is never idle: the stream of what is live stays open.
        await page.WaitForLoadStateAsync(LoadState.Load);
        await page.WaitForFunctionAsync(Settled);
        List<string> faults = [.. await page.EvaluateAsync<string[]>(Measure)];
        var shift = await page.EvaluateAsync<double>("window.layoutShift");
        if (shift >= LayoutShiftMax)
        {
            faults.Add($"layout shift {shift:0.000}");
        }

        await page.EvaluateAsync(axe.Value);
        await page.ScreenshotAsync(new() { Path = Picture("light") });
        faults.AddRange(await ViolationsAsync(page));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        // The product's pages follow by a script; others by their style sheet alone.
        if (await page.Locator("html[data-theme]").CountAsync() > 0)
            await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-bs-theme", "dark");
        await page.ScreenshotAsync(new() { Path = Picture("dark") });
        // Only colours differ between the themes.
        faults.AddRange(await ViolationsAsync(page, "color-contrast"));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return [.. faults.Select(fault => $"{name} {viewing.Width}: {fault}")];

        string Picture(string theme) => Path.Combine(Folder, $"{name}-{viewing.Width}-{theme}.png");
    }

    /// <summary>Looks in the window of a desktop and in that of a phone; the first is the page's before and after.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">What its pictures are called.</param>
    /// <param name="reload">Whether it is loaded anew in the window of the phone, so that it has not moved by becoming narrow.</param>
    public static async Task<IReadOnlyList<string>> LookInEachAsync(IPage page, string name, bool reload = false)
    {
        List<string> faults = [.. await LookAsync(page, name, Viewing.Desktop)];
        await page.SetViewportSizeAsync(Viewing.Phone.Width, Viewing.Phone.Height);
        if (reload)
            await page.ReloadAsync();
        faults.AddRange(await LookAsync(page, name, Viewing.Phone));
        await page.SetViewportSizeAsync(Viewing.Desktop.Width, Viewing.Desktop.Height);
        return faults;
    }

    /// <summary>Narrows the window of a desktop step by step; gives the widths at which the page scrolls sideways.</summary>
    public static async Task<IReadOnlyList<string>> NarrowAsync(IPage page, string name)
    {
        List<string> faults = [];
        var viewing = Viewing.Desktop;
        foreach (var width in NarrowerWidths)
        {
            await page.SetViewportSizeAsync(width, viewing.Height);
            var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (over > 0)
                faults.Add($"{name} scrolls sideways by {over} at {width}");
        }

        await page.SetViewportSizeAsync(viewing.Width, viewing.Height);
        return faults;
    }

    // What is in order is not described, and style sheets are not fetched again: no rule of the standard set reads them.
    private static async Task<IEnumerable<string>> ViolationsAsync(IPage page, params string[] rules) =>
        from violation in (await page.EvaluateAsync<JsonElement>(
            """
            async rules => (await axe.run({ resultTypes: ['violations'], preload: false, ...(rules.length && { runOnly: rules }) }))
                .violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | '))
            """,
            rules)).EnumerateArray()
        select "axe: " + violation.GetString();
}
