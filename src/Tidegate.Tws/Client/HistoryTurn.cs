using System.Globalization;
using Tidegate.Tws.Bars;
using Tidegate.Tws.Contracts;

namespace Tidegate.Tws.Client;

/// <summary>Lets requests for historical data go as the broker's rules allow, one after the other.</summary>
internal sealed class HistoryTurn(TwsOptions options)
{
    private const int PacingViolation = 162;
    private const string BidAndAsk = "BID_ASK";

    private readonly Lock gate = new();
    private HistoryPace pace = new();

    /// <summary>Waits until a request for bars may go.</summary>
    /// <exception cref="TwsException">It would have to wait longer than the options allow.</exception>
    public Task WaitAsync(RequestHistoricalBars request, CancellationToken cancel) => !IsSmall(request.BarSize)
        ? Task.CompletedTask
        : WaitAsync(
            new HistoryRequest(
                Series(request.Contract, request.WhatToShow),
                (request with { RequestId = 0 }).ToString(),
                request.WhatToShow == BidAndAsk ? 2 : 1),
            cancel);

    /// <summary>Waits until a request for ticks may go.</summary>
    /// <exception cref="TwsException">It would have to wait longer than the options allow.</exception>
    public Task WaitAsync(RequestHistoricalTicks request, CancellationToken cancel) => WaitAsync(
        new HistoryRequest(
            Series(request.Contract, request.WhatToShow),
            (request with { RequestId = 0 }).ToString(),
            request.WhatToShow == BidAndAsk ? 2 : 1),
        cancel);

    private static string Series(Contract contract, string whatToShow) =>
        $"{contract.ConId}/{contract.Symbol}/{contract.SecurityType}/{contract.Exchange}/{whatToShow}";

    private static bool IsSmall(string barSize) => barSize.EndsWith("secs", StringComparison.Ordinal);

    private async Task WaitAsync(HistoryRequest request, CancellationToken cancel)
    {
        var wait = Reserve(request);
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, options.Clock, cancel);
    }

    // A turn is taken at once, so that those who come later wait behind it.
    private TimeSpan Reserve(HistoryRequest request)
    {
        lock (gate)
        {
            var now = options.Clock.GetUtcNow();
            var wait = pace.Wait(request, now);
            if (wait > options.HistoryDelayMax)
            {
                throw new TwsException(new(PacingViolation, string.Create(
                    CultureInfo.InvariantCulture,
                    $"The broker's limits for historical data allow this request in {wait.TotalSeconds:0} s; it was not sent.")));
            }

            pace = pace.Count(request, now + wait);
            return wait;
        }
    }
}
