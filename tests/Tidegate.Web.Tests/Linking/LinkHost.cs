using Tidegate.Simulator.Control;
using Tidegate.Simulator.FlexService;
using Tidegate.Web.Tests.Hosting;

namespace Tidegate.Web.Tests.Linking;

/// <summary>The pages with a simulated Flex Web Service beside them.</summary>
public sealed class LinkHost : WebHostFixture
{
    private SimulatedFlexService? service;

    /// <summary>The service.</summary>
    public SimulatedFlexService Service => service ?? throw new InvalidOperationException("The fixture is not initialized.");

    protected override string FlexAddress => Service.ServiceAddress.ToString();

    public override async Task InitializeAsync()
    {
        var today = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);
        service = await SimulatedFlexService.StartAsync(
            new()
            {
                Port = 0,
                FirstDay = today.AddDays(-400),
                TradesPerDay = 0.1m,
                Pace = new() { CallsPerSecond = 1000, CallsPerMinute = 1000 },
            },
            new Simulation(TimeProvider.System));
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        if (service is not null)
            await service.DisposeAsync();
    }
}
