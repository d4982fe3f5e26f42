using System.Globalization;
using Tidegate.Simulator.Tests.Gateway;
using Xunit.Abstractions;

namespace Tidegate.Simulator.Tests.Clients;

/// <summary>Orders while things go wrong: what the client says in the end is what the books say.</summary>
public sealed class FaultScenarioTests(ITestOutputHelper output)
{
    private const int RunsEachTime = 1000;
    private const int RunsALongTime = 100_000;
    private const int RunsOfOneGateway = 50;

    [Fact]
    public async Task What_the_client_says_of_each_order_is_what_the_books_say()
    {
        var isLong = Environment.GetEnvironmentVariable("TIDEGATE_LONG") == "1";
        var first = int.TryParse(Environment.GetEnvironmentVariable("TIDEGATE_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 1;
        output.WriteLine($"First seed {first}; TIDEGATE_SEED takes another one.");
        for (var run = 0; run < (isLong ? RunsALongTime : RunsEachTime); run += RunsOfOneGateway)
        {
            await using var scene = GatewayScene.Start(new() { MessagesPerSecond = 0, ClientsMax = 32 });
            for (var i = 0; i < RunsOfOneGateway; i++)
            {
                var scenario = new FaultScenario(scene, first + run + i);
                var difference = await scenario.RunAsync();
                Assert.True(difference.Length == 0, $"{difference}\n{scenario.Story}");
            }
        }
    }
}
