using System.Collections.Immutable;
using System.Globalization;
using Tidegate.Domain.Sync;
using Tidegate.Flex.WebService;
using Tidegate.Simulator.FlexService;
using Tidegate.TestKit;
using ServedOptions = Tidegate.Simulator.FlexService.FlexServiceOptions;

namespace Tidegate.Platform.Tests.Sync;

/// <summary>
/// Each error code of the broker, alone and in sequence, leads to the state, the message and the delay that its class wants. The table is
/// written down here from the broker's list, not taken from the product's.
/// </summary>
public sealed class ErrorCodesTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    private static readonly DateTimeOffset Friday = new(2026, 3, 6, 18, 0, 0, TimeSpan.Zero);

    private static readonly ServedOptions Served = new()
    {
        Port = 0,
        FirstDay = new(2026, 2, 2),
        TradesPerDay = 0.2m,
        Pace = new() { CallsPerSecond = 1000, CallsPerMinute = 100_000 },
    };

    // Codes that pass by themselves, some within one try.
    private static readonly int[] Passing = [1001, 1004, 1005, 1006, 1007, 1008, 1009, 1018, 1019, 1021];

    [Theory]
    [InlineData(1001, false, 45, 75, "could not generate")]
    [InlineData(1004, false, 12, 18, "incomplete")]
    [InlineData(1005, false, 12, 18, "settlement data")]
    [InlineData(1006, false, 12, 18, "FIFO")]
    [InlineData(1007, false, 12, 18, "ark-to-market")]
    [InlineData(1008, false, 12, 18, "ark-to-market")]
    [InlineData(1009, false, 1.5, 6, "heavy load")]
    [InlineData(1010, true, 0, 0, "Activity Flex")]
    [InlineData(1011, true, 0, 0, "Flex Web Service")]
    [InlineData(1012, true, 0, 0, "expired")]
    [InlineData(1013, true, 0, 0, "address")]
    [InlineData(1014, true, 0, 0, "query")]
    [InlineData(1015, true, 0, 0, "token")]
    [InlineData(1016, true, 0, 0, "account")]
    [InlineData(1020, true, 0, 0, "query id")]
    [InlineData(1002, true, 0, 0, "1002")]
    [InlineData(1003, true, 0, 0, "no statement for this period")]
    [InlineData(1017, false, 0.5, 2, "did not know the statement")]
    [InlineData(1018, false, 0.9, 20, "too often|too many")]
    [InlineData(1019, false, 10, 20, "preparing")]
    [InlineData(1021, false, 0.3, 2, "hand it over")]
    public async Task A_code_that_stays_leads_to_its_state_its_message_and_its_delay(
        int code, bool waitsForPerson, double minutesMin, double minutesMax, string words)
    {
        await using var scene = await SyncScene.MakeAsync(database, Served, Friday, jumps: true);
        var link = await scene.LinkAsync(Served.Token, "700101");
        scene.Simulation.Faults.Add(Of(code, null));

        var result = await scene.SyncAsync(link);

        Assert.Equal(waitsForPerson ? SyncStatus.ActionNeeded : SyncStatus.Failing, result.Status);
        Assert.Contains(words.Split('|'), word => result.Sentence.Contains(word, StringComparison.OrdinalIgnoreCase));
        if (waitsForPerson)
            Assert.Null(result.Next);
        else
            Assert.InRange((result.Next!.Value - scene.Now).TotalMinutes, minutesMin, minutesMax);
        Assert.Equal(code.ToString(CultureInfo.InvariantCulture), (await scene.ConnectionsAsync())[0].Problem!.Code);
        Assert.Equal(result.Sentence, Assert.Single((await scene.DetailAsync(link)).Runs).Sentence);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Any_sequence_of_codes_that_pass_ends_with_all_days_there(int seed)
    {
        var random = new Random(seed);
        await using var scene = await SyncScene.MakeAsync(database, Served, Friday, jumps: true);
        var link = await scene.LinkAsync(Served.Token, "700101");
        var codes = Enumerable.Range(0, random.Next(2, 9)).Select(_ => Passing[random.Next(Passing.Length)]).ToList();
        foreach (var code in codes)
        {
            scene.Simulation.Faults.Add(Of(code, random.Next(1, 4)));
        }

        var result = await scene.SyncAsync(link);
        for (var tries = 0; result.Status != SyncStatus.Ok && tries < 60; tries++)
        {
            Assert.True(result.Next is not null, $"{string.Join(", ", codes)}: {result.Sentence}");
            if (result.Next > scene.Now)
                scene.Simulation.Clock.Advance(result.Next.Value - scene.Now);
            result = await scene.SyncAsync(link);
        }

        Assert.True(result.Status == SyncStatus.Ok, $"{string.Join(", ", codes)}: {result.Sentence}");
        var covered = Assert.Single((await scene.DetailAsync(link)).Covered);
        Assert.True(covered.From <= Served.FirstDay, $"from {covered.From}");
        Assert.Equal(new DateOnly(2026, 3, 5), covered.To);
        Assert.DoesNotContain(scene.Simulation.Calls.Entries(), call => call.Code == 1018 && call.Faults.IsEmpty);
    }

    [Fact]
    public async Task A_code_for_a_person_in_the_middle_stops_at_once_and_what_came_before_stays()
    {
        var served = Served with { FirstDay = new(2025, 2, 3) };
        await using var scene = await SyncScene.MakeAsync(database, served, Friday, jumps: true);
        var link = await scene.LinkAsync(served.Token, "700101");
        var progress = new Interrupting(told =>
        {
            // The second window is asked for: the first one has come.
            if (told.StartsWith("Asking", StringComparison.Ordinal)
                && scene.Simulation.Calls.Entries().Any(call => call.Answer == "statement"))
            {
                scene.Simulation.Faults.Add(Of(1012, null));
            }
        });

        var stopped = await SyncScene.SyncAsync(scene.Bench, link, progress);
        var calls = scene.Simulation.Calls.Count;
        scene.Simulation.Faults.Clear();
        var mended = await scene.SyncAsync(link);

        Assert.Equal((SyncStatus.ActionNeeded, (DateTimeOffset?)null), (stopped.Status, stopped.Next));
        Assert.Equal((1, new DateOnly(2026, 3, 5)), (stopped.Files, stopped.CoveredTo));
        Assert.True(calls > 0);
        Assert.Equal(SyncStatus.Ok, mended.Status);
        Assert.True(Assert.Single((await scene.DetailAsync(link)).Covered).From <= served.FirstDay);
    }

    [Fact]
    public async Task Two_queries_and_two_processes_on_one_token_never_exceed_the_brokers_limits()
    {
        // The broker's limits by a clock that runs ten times as fast; the simulator judges by the machine's.
        var served = Served with { Pace = new() { CallsPerSecond = 10, CallsPerMinute = 100, Tolerance = TimeSpan.Zero } };
        await using var scene = await SyncScene.MakeAsync(database, served, Friday, PacingLimits.Broker);
        var one = await scene.LinkAsync(served.Token, "700101", "700104", "One");
        var two = await scene.LinkAsync(served.Token, "700106", name: "Two");
        await using var other = scene.OtherProcess(PacingLimits.Broker);

        var results = await Task.WhenAll(scene.SyncAsync(one), SyncScene.SyncAsync(other, two));

        Assert.All(results, result => Assert.Equal(SyncStatus.Ok, result.Status));
        Assert.DoesNotContain(scene.Simulation.Calls.Entries(), call => call.Code == 1018);
        var calls = scene.Simulation.Calls.Entries().Select(call => call.At).Order().ToList();
        Assert.True(calls.Count >= 6, $"{calls.Count} calls");
        for (var i = 1; i < calls.Count; i++)
        {
            Assert.True(calls[i] - calls[i - 1] >= TimeSpan.FromSeconds(1), $"call {i} came {calls[i] - calls[i - 1]} after another");
            Assert.True(i < 10 || calls[i] - calls[i - 10] >= TimeSpan.FromMinutes(1), $"call {i} is the eleventh of a minute");
        }
    }

    private static Simulator.Control.FaultOrder Of(int code, int? count) => new()
    {
        Door = SimulatedFlexService.DoorName,
        Kind = FlexFaults.Code,
        Count = count,
        With = ImmutableSortedDictionary<string, string>.Empty.Add("code", code.ToString(CultureInfo.InvariantCulture)),
    };

    private sealed class Interrupting(Action<string> tell) : IProgress<string>
    {
        public void Report(string value) => tell(value);
    }
}
