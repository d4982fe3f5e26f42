using System.Globalization;
using Tidegate.Domain.Connections;
using Tidegate.Tws.Client;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>One test: the order of its lines, their limits, and what they come to. Closes its connection when it is disposed.</summary>
internal sealed class TwsTestRun : IAsyncDisposable
{
    // What is faster only looked at what was known.
    private static readonly TimeSpan Waiting = TimeSpan.FromMilliseconds(1);

    private readonly TestWish wish;
    private readonly TwsTestLimits limits;
    private readonly TimeProvider clock;
    private readonly Func<TestLine, ValueTask> tell;
    private readonly TwsTestLink link;
    private readonly TwsTestAccount account;
    private readonly TwsTestOrders orders;
    private readonly TwsTestQuotes quotes;
    private readonly List<TestLine> told = [];

    public TwsTestRun(GatewayTerms terms, TestWish wish, TwsTestLimits limits, TimeProvider clock, Func<TestLine, ValueTask> tell)
    {
        (this.wish, this.limits, this.clock, this.tell) = (wish, limits, clock, tell);
        link = new(terms, wish, limits, clock);
        account = new(terms, link);
        orders = new(terms, wish, link, account, clock, tell);
        quotes = new(link, account, limits, clock);
    }

    /// <summary>Tells all lines and the verdict.</summary>
    public async Task AllAsync(CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(limits.Whole, clock);
        using var whole = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        TestLine? end = null;
        foreach (var step in wish.Quick ? TestSteps.Quick : TestSteps.All)
        {
            if (end is null && whole.IsCancellationRequested)
                end = TestSteps.Line(step, TestLineState.NotReached);
            end = end is null
                ? await OneAsync(step, whole.Token, cancel)
                : await NotReachedAsync(step, end);
        }

        cancel.ThrowIfCancellationRequested();
        await tell(TwsTestVerdict.Of(told, wish));
    }

    public ValueTask DisposeAsync() => link.DisposeAsync();

    /// <returns>The line, when nothing can follow it.</returns>
    private async Task<TestLine?> OneAsync(TestStep step, CancellationToken whole, CancellationToken cancel)
    {
        await tell(TestSteps.Line(step, TestLineState.Running, detail: TestSteps.About(step)));
        var begun = clock.GetTimestamp();
        var answer = await LimitedAsync(step, whole, cancel);
        var took = clock.GetElapsedTime(begun);
        var line = took < Waiting || answer.Line.State == TestLineState.NotChecked ? answer.Line : answer.Line with { Took = took };
        told.Add(line);
        await tell(line);
        return answer.EndsTest ? line : null;
    }

    private async Task<TestLine> NotReachedAsync(TestStep step, TestLine end)
    {
        var why = end.State == TestLineState.NotReached
            ? string.Create(CultureInfo.InvariantCulture, $"Not reached: the test ends after {limits.Whole.TotalSeconds:0} s.")
            : $"Not reached: the test ended at \"{end.Title}\".";
        var line = TestSteps.Line(step, TestLineState.NotReached, detail: why);
        told.Add(line);
        await tell(line);
        return end;
    }

    private async Task<TwsTestAnswer> LimitedAsync(TestStep step, CancellationToken whole, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(limits.Line, clock);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(whole, limit.Token);
        try
        {
            return await AskAsync(step, limited.Token);
        }
        catch (TwsException broken) when (broken.Error.Code is TwsException.ConnectionLost or TwsException.NotConnected)
        {
            return TwsTestAnswer.Failed(step, TestCauses.Broken, "broken", "The connection to the gateway broke.").Ending();
        }
        catch (TwsException refused)
        {
            return TwsTestAnswer.Failed(step, TestCauses.NoAnswer, Code(refused.Error), $"The gateway refused: {refused.Error.Text}");
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            return TwsTestAnswer.Failed(
                step, link.IsBrokerLost ? TestCauses.BrokerLost : TestCauses.NoAnswer, "no answer",
                string.Create(CultureInfo.InvariantCulture, $"No answer within {limits.Line.TotalSeconds:0} s.")
                    + (link.IsBrokerLost ? " The gateway has lost the broker." : ""));
        }
    }

    private Task<TwsTestAnswer> AskAsync(TestStep step, CancellationToken cancel) => step switch
    {
        TestStep.Address => link.AddressAsync(cancel),
        TestStep.Greeting => link.GreetingAsync(cancel),
        TestStep.ClientId => link.ClientIdAsync(cancel),
        TestStep.Account => Task.FromResult(account.Found()),
        TestStep.Mode => Task.FromResult(account.Mode()),
        TestStep.Clocks => link.ClocksAsync(cancel),
        TestStep.Balance => account.BalanceAsync(cancel),
        TestStep.BuyingPower => Task.FromResult(account.BuyingPower()),
        TestStep.Positions => account.PositionsAsync(cancel),
        TestStep.Access => orders.AccessAsync(cancel),
        TestStep.Permissions => orders.PermissionsAsync(cancel),
        TestStep.MarketData => quotes.MarketDataAsync(cancel),
        TestStep.AnswerTimes => link.AnswerTimesAsync(cancel),
        _ => Task.FromResult(TwsTestVerdict.NextReset(clock.GetUtcNow())),
    };

    internal static string Code(TwsError error) => string.Create(CultureInfo.InvariantCulture, $"code {error.Code}");
}
