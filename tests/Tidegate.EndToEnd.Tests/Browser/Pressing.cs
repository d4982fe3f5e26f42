using Microsoft.Playwright;

namespace Tidegate.EndToEnd.Tests.Browser;

/// <summary>Presses what leads on.</summary>
internal static class Pressing
{
    /// <summary>Presses the button of a form, and waits for the page that it leads to.</summary>
    public static Task PressAsync(this IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button }).FollowAsync();

    /// <summary>
    /// Presses a link or a button that leads to another page, or to the same one anew, and waits for that: who went on before would be led
    /// back, or would look at a page that ends.
    /// </summary>
    public static async Task FollowAsync(this ILocator place)
    {
        await place.EvaluateAsync("place => { place.ownerDocument.body.dataset.before = 'yes'; }");
        await place.ClickAsync();
        await Assertions.Expect(place.Page.Locator("body:not([data-before])")).ToBeVisibleAsync();
    }
}
