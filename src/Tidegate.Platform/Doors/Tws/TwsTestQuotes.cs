using System.Globalization;
using Tidegate.Domain.Connections;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Quotes;
using Tidegate.Tws.Client;
using Tidegate.Tws.Contracts;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>The line of a test about market data: what comes for one instrument.</summary>
internal sealed class TwsTestQuotes(TwsTestLink link, TwsTestAccount account, TwsTestLimits limits, TimeProvider clock)
{
    private const int DelayedIsFine = 3;
    private const int NotSubscribed = 354;
    private const int NotEvenDelayed = 10168;
    private const int Competing = 10197;
    private const int NoLines = 101;

    public async Task<TwsTestAnswer> MarketDataAsync(CancellationToken cancel)
    {
        var held = account.Positions.FirstOrDefault(position => position.Contract.SecurityType == SecurityType.Stock)?.Contract;
        var (name, contract) = held is null ? ("AAPL", Contract.Stock("AAPL")) : (TwsNames.Of(held), Contract.ById(held.ConId));
        using var limit = new CancellationTokenSource(limits.Quote, clock);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        var quote = new Quote(InstrumentId.FromConid(contract.ConId), QuoteKind.Live);
        try
        {
            // The broker then sends live quotes where it may, else delayed ones.
            await link.Client.Quotes.ChooseTypeAsync(DelayedIsFine);
            await foreach (var update in link.Client.Quotes.WatchAsync(contract, cancel: limited.Token))
            {
                if (Told(link.Notices, Competing) is { } elsewhere)
                    return None(name, elsewhere);
                if (link.IsBrokerLost)
                    break;
                if (update.IsGap)
                    throw new TwsException(new(TwsException.ConnectionLost, "The connection broke."));
                quote = TwsQuoteFold.After(quote, update.Value, clock.GetUtcNow());
                if (quote.At is not null && update.Value.Price is { } price)
                    return Priced(name, quote.Kind, price);
            }
        }
        catch (TwsException refused) when (refused.Error.Code is not (TwsException.ConnectionLost or TwsException.NotConnected))
        {
            return None(name, refused.Error);
        }
        catch (OperationCanceledException) when (limited.IsCancellationRequested)
        {
            // Nothing came in time.
        }

        return None(name, Told(link.Notices, Competing) ?? default);
    }

    private static TwsError? Told(IReadOnlyCollection<TwsError> notices, int code) =>
        notices.Where(notice => notice.Code == code).Cast<TwsError?>().LastOrDefault();

    private static TwsTestAnswer Priced(string name, QuoteKind kind, decimal price)
    {
        var detail = string.Create(CultureInfo.InvariantCulture, $"{name} at {price}.");
        return kind is QuoteKind.Live or QuoteKind.Frozen
            ? TwsTestAnswer.Ok(TestStep.MarketData, kind.Word(), detail)
            : TwsTestAnswer.Look(
                TestStep.MarketData, TestCauses.Delayed, kind.Word(),
                $"{detail} 15 to 20 minutes old: enough to follow, not to trade by.");
    }

    private TwsTestAnswer None(string name, TwsError why)
    {
        var sentence = why.Code switch
        {
            Competing => "Another session of the same username has the quotes (10197).",
            NotSubscribed => $"The login has no subscription for {name}, and delayed quotes were not sent (354).",
            NotEvenDelayed => $"The login has no subscription for {name}, and delayed quotes are off (10168).",
            NoLines => "The login's market data lines are all in use (101).",
            0 when link.IsBrokerLost => "The gateway has lost the broker.",
            0 => $"No price for {name} came in time.",
            _ => string.Create(CultureInfo.InvariantCulture, $"Refused with code {why.Code}: {why.Text}"),
        };
        return TwsTestAnswer.Look(
            TestStep.MarketData,
            why.Code == 0 && link.IsBrokerLost ? TestCauses.BrokerLost : TestCauses.NoQuotes(why.Code), "none", sentence);
    }
}
