using Tidegate.Flex.WebService;
using Tidegate.TestKit;

namespace Tidegate.Flex.Tests.WebService;

public class InProcessPacingTests
{
    private static readonly PacingLimits Exact = new() { Margin = TimeSpan.Zero };
    private readonly FakeTime time = new(Given.Now);

    [Fact]
    public async Task All_that_use_a_token_share_its_limits()
    {
        var pacing = new InProcessPacing(Exact, time);
        var calls = new List<TimeSpan>();

        // Two queries of twelve calls each, in step with the clock.
        var queries = Enumerable.Range(0, 2).Select(_ => CallAsync(pacing, calls, 12)).ToArray();
        while (queries.Any(q => !q.IsCompleted))
        {
            if (time.Waiting == queries.Count(q => !q.IsCompleted)) time.Advance(TimeSpan.FromMilliseconds(500));
            await Task.Yield();
        }

        await Task.WhenAll(queries);

        Assert.Equal(24, calls.Count);
        Assert.All(calls.Zip(calls.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(1)));
        Assert.All(calls.Zip(calls.Skip(10)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromMinutes(1)));
        Assert.Equal(TimeSpan.FromSeconds(123), calls[^1]);
    }

    [Fact]
    public async Task Another_token_does_not_wait()
    {
        var pacing = new InProcessPacing(Exact, time);
        await pacing.WaitAsync(Given.Token.Fingerprint, default);

        Assert.True(pacing.WaitAsync(Another(), default).AsTask().IsCompletedSuccessfully);
        Assert.False(pacing.WaitAsync(Given.Token.Fingerprint, default).AsTask().IsCompleted);
    }

    [Fact]
    public async Task Who_stops_waiting_takes_no_call()
    {
        var pacing = new InProcessPacing(Exact, time);
        using var stop = new CancellationTokenSource();
        await pacing.WaitAsync(Given.Token.Fingerprint, default);
        var waiting = pacing.WaitAsync(Given.Token.Fingerprint, stop.Token).AsTask();

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.True(pacing.WaitAsync(Given.Token.Fingerprint, default).AsTask().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_holds_up_a_call_for_a_minute_at_most()
    {
        var wrong = new SettableTime { Now = Given.Now };
        var pacing = new InProcessPacing(new() { PerSecond = 1, PerMinute = 1, Margin = TimeSpan.Zero }, wrong);
        await pacing.WaitAsync(Given.Token.Fingerprint, default);
        wrong.Now = Given.Now.AddDays(-7);
        using var stop = new CancellationTokenSource();
        var waiting = pacing.WaitAsync(Given.Token.Fingerprint, stop.Token).AsTask();
        Assert.False(waiting.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        wrong.Now += TimeSpan.FromMinutes(1);

        Assert.True(pacing.WaitAsync(Given.Token.Fingerprint, default).AsTask().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_complaint_halves_the_pace_of_its_token()
    {
        var pacing = new InProcessPacing(Exact, time);
        await pacing.WaitAsync(Given.Token.Fingerprint, default);
        await pacing.ReportThrottledAsync(Given.Token.Fingerprint, default);

        var next = pacing.WaitAsync(Given.Token.Fingerprint, default).AsTask();
        time.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(next.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.1));
        await next;
    }

    private static TokenFingerprint Another() =>
        FlexToken.TryParse("1111111111111111", out var token, out _) ? token.Fingerprint : default;

    private async Task CallAsync(InProcessPacing pacing, List<TimeSpan> calls, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await pacing.WaitAsync(Given.Token.Fingerprint, default);
            lock (calls) calls.Add(time.GetUtcNow() - Given.Now);
        }
    }

    private sealed class SettableTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
