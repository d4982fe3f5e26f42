using Microsoft.Playwright;

namespace Tidegate.EndToEnd.Tests.Browser;

/// <summary>Presses buttons of forms.</summary>
internal static class Pressing
{
    /// <summary>
    /// Presses a button that leads to another page, or to the same one anew, and waits for that: who went on before would be led back.
    /// </summary>
    public static async Task PressAsync(this IPage page, string button)
    {
        await page.EvaluateAsync("document.body.dataset.before = 'yes'");
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Assertions.Expect(page.Locator("body:not([data-before])")).ToBeVisibleAsync();
    }
}
