using Microsoft.Playwright;

namespace Tidegate.EndToEnd.Tests.Product;

/// <summary>The import page as a person uses it.</summary>
public static class ImportPage
{
    /// <summary>Hands the files in and waits until the job has ended; the page shows the job then.</summary>
    public static async Task UploadAsync(IPage page, string address, params (string Name, byte[] Content)[] files)
    {
        await page.GotoAsync(address + "/import");
        await page.Locator("input[type=file]").SetInputFilesAsync(
            files.Select(file => new FilePayload { Name = file.Name, MimeType = "application/octet-stream", Buffer = file.Content }));
        var send = page.Locator("main form button[type=submit], main form button:not([type])").First;
        if (await send.IsVisibleAsync() && await send.IsEnabledAsync())
        {
            await send.ClickAsync();
        }

        await page.WaitForURLAsync("**/import/*");
        await page.Locator("#import-job[data-state=done]").WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 120_000 });
    }
}
