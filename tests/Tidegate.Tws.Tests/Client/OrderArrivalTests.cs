using FsCheck;
using FsCheck.Fluent;
using Tidegate.Tws.Client;
using Tidegate.Tws.Executions;
using Tidegate.Tws.Orders;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Tests.Client;

/// <summary>
/// Messages about one order come over several ways through the broker: in any order, and again. Here they go through the wire and the
/// client's routes.
/// </summary>
public sealed class OrderArrivalTests
{
    private static readonly Gen<(string[] Messages, int Seed)> AnyStory =
        from sizes in Gen.Elements<int[]>([10], [4, 6], [1, 2, 3, 4], [5], [2, 3], [])
        from corrections in Gen.Choose(0, sizes.Length)
        from end in Gen.Elements("filled", "cancelled", "rejected", "works")
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select (Story(sizes, corrections, end), seed);

    [Fact]
    public void Any_order_of_arrival_and_any_repetition_ends_alike() =>
        Prop.ForAll(AnyStory.ToArbitrary(), story =>
        {
            var random = new Random(story.Seed);
            var expected = Told(story.Messages);
            var repeated = story.Messages.SelectMany(message => Enumerable.Repeat(message, 1 + random.Next(3))).ToArray();
            random.Shuffle(repeated);
            Assert.Equal(expected, Told(repeated));
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static string[] Story(int[] sizes, int corrections, string end)
    {
        var messages = new List<string> { "OS PreSubmitted 0", "OS Submitted 0", "E 399" };
        var filled = 0;
        for (var i = 0; i < sizes.Length; i++)
        {
            filled += sizes[i];
            messages.AddRange([$"EX x{i}.01 {sizes[i]} {filled}", $"CR x{i}.01 {i + 1}", $"CR x{i}.01 -1"]);
            if (i < corrections)
                messages.AddRange([$"EX x{i}.02 {sizes[i]} {filled}", $"CR x{i}.02 {i + 2}"]);
        }

        if (end == "cancelled")
            messages.AddRange([$"OS PendingCancel {filled}", $"OS Cancelled {filled}", "E 202"]);
        else if (end == "rejected")
            messages.AddRange(["E 201", $"OS Inactive {filled}"]);
        else if (filled == OrderScene.Wanted)
            messages.Add($"OS Filled {filled}");
        return [.. messages];
    }

    // Fills with their commissions, what is executed, and the end.
    private static string Told(string[] messages)
    {
        var tws = new TwsClient(new() { ClientId = 1 });
        var router = new MessageRouter();
        tws.Orders.AddRoutes(router);
        Send(router, new OpenOrder { OrderId = 1, Order = new() { ClientId = 1, OrderId = 1, TotalQuantity = OrderScene.Wanted } });
        foreach (var message in messages)
            Send(tws, router, message.Split(' '));
        var progress = Assert.Single(tws.Orders.Known).Progress;
        var fills = progress.Fills.Values.Select(
            fill => $"{fill.Execution.ExecutionId}: {fill.Execution.Shares} for {fill.Commission?.Commission}");
        return $"{progress.Executed}, {progress.End}, {string.Join(", ", fills)}";
    }

    private static void Send(TwsClient tws, MessageRouter router, string[] step)
    {
        switch (step[0])
        {
            case "OS":
                var filled = decimal.Parse(step[2], null);
                Send(router, new OrderStatus(1, step[1], filled, OrderScene.Wanted - filled, 100, OrderScene.PermId, 0, 100, 1, "", 0));
                break;
            case "EX":
                Send(router, new ExecutionDetails
                {
                    RequestId = -1,
                    Execution = OrderScene.Execution(step[1], decimal.Parse(step[2], null), decimal.Parse(step[3], null)),
                });
                break;
            case "CR":
                Send(router, new CommissionReport(step[1], decimal.Parse(step[2], null), "USD", null, null, ""));
                break;
            default:
                Assert.True(tws.Orders.Tell(1, new(int.Parse(step[1], null), "Words of the broker.")));
                break;
        }
    }

    private static void Send<T>(MessageRouter router, in T message)
        where T : IAnswer<T>, new()
    {
        var frames = new FrameBuffer();
        MessageWriter.Write(frames, message, ServerVersion.Newest);
        Assert.IsType<Routing.Handled>(router.Route(frames.Written.Span[sizeof(int)..], ServerVersion.Newest));
    }
}
