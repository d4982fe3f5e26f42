using Tidegate.EndToEnd.Tests.Browser;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.FlexService;
using Tidegate.Simulator.Gateway;

namespace Tidegate.EndToEnd.Tests.Screens;

/// <summary>The page of the simulator's control: clean in every viewing, and all of it can be done by keyboard.</summary>
public sealed class ControlPageTests
{
    [Fact]
    public async Task The_page_shows_the_simulator_and_switches_its_faults_by_keyboard()
    {
        var simulation = new Simulation(TimeProvider.System);
        await using var flex = await SimulatedFlexService.StartAsync(new() { Port = 0 }, simulation);
        await using var gateway = SimulatedGateway.Start(new() { Port = 0 }, simulation);
        await using var control = await ControlServer.StartAsync(new() { Port = 0 }, simulation);
        await using var browser = await BrowserRun.StartAsync();
        using (var caller = new HttpClient())
        {
            await caller.GetStringAsync(new Uri(flex.ServiceAddress, $"SendRequest?t={flex.Token}&q=1"));
        }

        List<string> faults = [];
        foreach (var viewing in Viewing.All)
        {
            Assert.Null(simulation.Reset(scenario: Scenarios.Find("busy-morning")));
            var page = await (await browser.Browser.NewContextAsync(viewing.Options)).NewPageAsync();
            List<string> errors = [];
            page.Console += (_, message) => errors.AddRange(message.Type == "error" ? [message.Text] : []);
            page.PageError += (_, error) => errors.Add(error);
            await PageCheck.WatchAsync(page);
            await page.GotoAsync(control.Address.AbsoluteUri);
            await page.GetByText("not-ready: Each statement").WaitForAsync();
            await page.GetByText("Connected clients").WaitForAsync();
            faults.AddRange(await PageCheck.LookAsync(page, "simulator-control", viewing));

            // By keyboard: off with the first fault, on with another one.
            await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Switch off fault" }).First.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await page.GetByText("is off.").WaitForAsync();
            Assert.Single(simulation.Faults.All);
            await page.GetByLabel("Fault", new() { Exact = true }).SelectOptionAsync("flex/code");
            await page.GetByLabel("code: The code.").FillAsync("1016");
            await page.GetByLabel("For so many calls").FillAsync("2");
            await page.Keyboard.PressAsync("Enter");
            await page.GetByText("The fault code is on.").WaitForAsync();
            Assert.Contains(simulation.Faults.All, fault => fault is { Kind: "code", Left: 2 } && fault.Number("code") == 1016);

            await page.GetByLabel("code: The code.").FillAsync("0");
            await page.Keyboard.PressAsync("Enter");
            await page.GetByText("Give a number from 1 to 99999").WaitForAsync();
            faults.AddRange(await PageCheck.LookAsync(page, "simulator-control-problem", viewing));
            faults.AddRange(errors.Where(error => !error.Contains("400", StringComparison.Ordinal)));
            await page.Context.CloseAsync();
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }
}
