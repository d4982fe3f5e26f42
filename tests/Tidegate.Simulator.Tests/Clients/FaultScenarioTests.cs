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
    private const int Lanes = 4;

    [Fact]
    public async Task What_the_client_says_of_each_order_is_what_the_books_say()
    {
        var isLong = Environment.GetEnvironmentVariable("TIDEGATE_LONG") == "1";
        var wanted = Environment.GetEnvironmentVariable("TIDEGATE_SEED");
        var first = int.TryParse(wanted, CultureInfo.InvariantCulture, out var seed) ? seed : 1;
        output.WriteLine($"First seed {first}; TIDEGATE_SEED takes another one.");
        // Each run waits most of the time for what is under way on its socket, so several can go beside each other.
        await Parallel.ForEachAsync(
            Enumerable.Range(0, (isLong ? RunsALongTime : RunsEachTime) / RunsOfOneGateway),
            new ParallelOptions { MaxDegreeOfParallelism = Lanes },
            (block, _) => RunAsync(first + (block * RunsOfOneGateway)));
    }

    private static async ValueTask RunAsync(int first)
    {
        await using var scene = GatewayScene.Start(new() { MessagesPerSecond = 0, ClientsMax = 32 });
        for (var seed = first; seed < first + RunsOfOneGateway; seed++)
        {
            var scenario = new FaultScenario(scene, seed);
            var difference = await scenario.RunAsync();
            Assert.True(difference.Length == 0, $"{difference}\n{scenario.Story}");
        }
    }
}
