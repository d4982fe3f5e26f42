using Tidegate.TestKit;
using Tidegate.Tws.Client;

namespace Tidegate.Tws.Tests.Client;

public sealed class SendQueueTests
{
    private const int PerSecond = 45;

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);

    private readonly FakeTime clock = new();

    [Fact]
    public async Task No_second_has_more_messages_than_are_allowed()
    {
        using var queue = new SendQueue(new() { Clock = clock, QueueDelayMax = TimeSpan.FromMinutes(1) });
        var random = new Random(1);
        for (var i = 0; i < 300; i++)
            _ = queue.AddAsync([], 1 + random.Next(3), SendTurn.Request);
        var sent = new List<TimeSpan>();
        var start = clock.GetTimestamp();
        while (queue.Length > 0)
        {
            var taking = queue.TakeAsync(CancellationToken.None);
            await PassAsync(taking, () => clock.Advance(Step));
            sent.AddRange(Enumerable.Repeat(clock.GetElapsedTime(start), (await taking).Messages));
        }

        // The time is read when the clock has moved on, at most a step after the message went.
        var window = TimeSpan.FromSeconds(1) - (2 * Step);
        var most = sent.Select((time, i) => sent.Skip(i).TakeWhile(later => later - time < window).Count()).Max();
        Assert.InRange(most, PerSecond - 2, PerSecond); // a piece of three waits for room for all of it
    }

    [Fact]
    public async Task Orders_go_first_also_those_that_come_during_a_wait()
    {
        using var queue = new SendQueue(new() { Clock = clock, MessagesPerSecond = 1 });
        _ = queue.AddAsync([1], 1, SendTurn.Request);
        _ = queue.AddAsync([2], 1, SendTurn.Request);
        _ = queue.AddAsync([3], 1, SendTurn.Order);
        Assert.Equal(3, (await queue.TakeAsync(CancellationToken.None)).Frames[0]);
        var next = queue.TakeAsync(CancellationToken.None);
        _ = queue.AddAsync([4], 1, SendTurn.Order);
        await PassAsync(next, () => clock.Advance(TimeSpan.FromMilliseconds(100)));
        Assert.Equal(4, (await next).Frames[0]);
        Assert.Equal(2, queue.Length);
    }

    [Fact]
    public void A_message_that_would_wait_too_long_is_refused_at_once_but_orders_only_wait_for_orders()
    {
        using var queue = new SendQueue(new() { Clock = clock });
        var accepted = 0;
        var fault = Assert.Throws<TwsException>(() =>
        {
            for (; accepted < 1000; accepted++)
                _ = queue.AddAsync([], 1, SendTurn.Request);
        });
        // 45 a second for 5 s wait, and one comes behind them.
        Assert.Equal((226, TwsException.TooManyMessages), (accepted, fault.Error.Code));
        Assert.Contains("226 messages wait already, which takes 5 s", fault.Message, StringComparison.Ordinal);
        _ = queue.AddAsync([], 3, SendTurn.Order);
        Assert.Equal(227, queue.Length);
    }

    [Fact]
    public async Task Nothing_waits_for_a_connection_that_is_closed()
    {
        using var queue = new SendQueue(new() { Clock = clock });
        var waiting = queue.AddAsync([], 1, SendTurn.Request);
        queue.Close(new IOException("Gone."));
        Assert.Equal(TwsException.ConnectionLost, (await Assert.ThrowsAsync<TwsException>(() => waiting)).Error.Code);
        var late = Assert.Throws<TwsException>(() => { _ = queue.AddAsync([], 1, SendTurn.Order); });
        Assert.Equal(TwsException.NotConnected, late.Error.Code);
        await Assert.ThrowsAsync<IOException>(() => queue.TakeAsync(CancellationToken.None));
    }

    // The clock moves only when the queue waits for it.
    private async Task PassAsync(Task task, Action pass) => await Eventually.IsTrueAsync("a message to go", () =>
    {
        while (!task.IsCompleted && clock.Waiting > 0)
            pass();
        return task.IsCompleted;
    });
}
