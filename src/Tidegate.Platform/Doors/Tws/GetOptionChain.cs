using System.Collections.Immutable;
using System.Globalization;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Quotes;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Quotes;
using Tidegate.Tws.Client;
using Tidegate.Tws.Contracts;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>Reads the options on an instrument near the money, by the first gateway of the workspace that is not paused.</summary>
public sealed class GetOptionChain
{
    /// <summary>Strikes that are shown at most: twice as many market data lines are taken for some seconds.</summary>
    public const int StrikesMax = 10;

    /// <summary>How long an answer is given again.</summary>
    internal static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(20);

    // So long is waited for quotes; those that have not come then are missing.
    private static readonly TimeSpan QuotesFor = TimeSpan.FromSeconds(4);

    // Live where the login has it, else delayed, each frozen while the market is closed.
    private const int BestThereIs = 4;
    private const int NoSuchInstrument = 200;

    private readonly GetGateways gateways;
    private readonly KeptAnswers<(int, DateOnly?), ChainAnswer> kept;
    private readonly TimeProvider clock;

    internal GetOptionChain(GetGateways gateways, KeptAnswers<(int, DateOnly?), ChainAnswer> kept, TimeProvider clock) =>
        (this.gateways, this.kept, this.clock) = (gateways, kept, clock);

    /// <summary>Reads them.</summary>
    /// <param name="underlying">The broker's contract number of what they are on.</param>
    /// <param name="expiry">The day on which they end; the next one for null, and where there is none on that day.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<ChainAnswer> RunAsync(InstrumentId underlying, DateOnly? expiry, CancellationToken cancel)
    {
        if (TwsInquiry.Number(underlying) is not { } conid)
            return new ChainAnswer.Unknown();
        return (await gateways.RunAsync(cancel)).FirstOrDefault(gateway => !gateway.IsPaused) is { } gateway
            ? await kept.GetAsync(gateway.Id, (conid, expiry), () => AskAsync(gateway, conid, expiry, cancel), cancel)
            : new ChainAnswer.Failed(
                null, "There is no connection to TWS or IB Gateway that could be asked for options. Link one under Connections.");
    }

    private async Task<(ChainAnswer Answer, bool IsBrokers)> AskAsync(
        GatewayView gateway, int conid, DateOnly? expiry, CancellationToken cancel)
    {
        var inquiry = new TwsInquiry(gateway, conid, clock);
        var answer = await inquiry.AskAsync(
            (tws, described, inner) => ChainAsync(tws, described.Contract, inquiry.Instrument!, expiry, inner), cancel);
        return (
            answer ?? (inquiry.IsUnknown ? new ChainAnswer.Unknown() : new ChainAnswer.Failed(inquiry.Instrument, inquiry.Problem)),
            answer is not null || inquiry.IsUnknown);
    }

    private async Task<ChainAnswer> ChainAsync(
        TwsClient tws, Contract contract, WatchedInstrument underlying, DateOnly? wanted, CancellationToken cancel)
    {
        var isFuture = contract.SecurityType == SecurityType.Future;
        var series = await SeriesAsync(tws, contract, isFuture ? contract.Exchange : "", cancel);
        var expiries = series.SelectMany(one => one.Expirations).Select(Day).OfType<DateOnly>().Distinct().Order().ToList();
        if (expiries.Count == 0)
            return new ChainAnswer.None(underlying);
        var expiry = wanted is { } day && expiries.Contains(day) ? day : expiries[0];
        // An index has weekly options of another class; of two that end on a day the one with the most strikes is shown.
        var chosen = series.Where(one => one.Expirations.Contains(Text(expiry))).OrderByDescending(one => one.Strikes.Length).First();
        await tws.Quotes.ChooseTypeAsync(BestThereIs);
        var options = await OptionsAsync(tws, contract, chosen, expiry, isFuture, cancel);
        using var late = new CancellationTokenSource(QuotesFor, clock);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        var price = Price(await QuoteAsync(tws, contract, underlying, quote => Price(quote) is not null, limited.Token));
        var strikes = options.Select(option => option.Strike).OfType<decimal>().ToList();
        var near = NearMoney.Take(strikes, price, StrikesMax).ToHashSet();
        var quotes = await Task.WhenAll(options.Where(option => option.Strike is { } strike && near.Contains(strike)).Select(
            async option => (Contract: option, Quote: await QuoteAsync(
                tws, option, TwsInquiry.Watched(option, underlying.Name), quote => quote.IsWhole, limited.Token))));
        cancel.ThrowIfCancellationRequested();
        return new ChainAnswer.Shown(new(
            underlying, price, expiries, expiry,
            [.. near.Order().Select(strike => new OptionStrike(strike, Of(strike, 'C'), Of(strike, 'P')))],
            strikes.Distinct().Count(), clock.GetUtcNow()));

        OptionQuote? Of(decimal strike, char right) =>
            quotes.FirstOrDefault(one => one.Contract.Strike == strike && one.Contract.Right.StartsWith(right)).Quote;
    }

    private static async Task<ImmutableArray<OptionChain>> SeriesAsync(
        TwsClient tws, Contract contract, string futureExchange, CancellationToken cancel)
    {
        try
        {
            var all = await tws.Contracts.OptionChainsAsync(contract, futureExchange, cancel);
            return all.Any(one => one.Exchange == "SMART") ? [.. all.Where(one => one.Exchange == "SMART")] : all;
        }
        catch (TwsException none) when (none.Error.Code == NoSuchInstrument)
        {
            return [];
        }
    }

    private static async Task<IReadOnlyList<Contract>> OptionsAsync(
        TwsClient tws, Contract underlying, OptionChain series, DateOnly expiry, bool isOnFuture, CancellationToken cancel)
    {
        var all = await tws.Contracts.FindAsync(
            new()
            {
                Symbol = underlying.Symbol,
                SecurityType = isOnFuture ? SecurityType.FutureOption : SecurityType.Option,
                Currency = underlying.Currency,
                Exchange = series.Exchange,
                TradingClass = series.TradingClass,
                LastTradeDateOrContractMonth = Text(expiry),
            },
            cancel);
        return [.. all.Select(one => one.Contract)];
    }

    /// <summary>The quote of one line until it is as wished or the time is over; a refusal stands in it.</summary>
    private async Task<OptionQuote> QuoteAsync(
        TwsClient tws, Contract contract, WatchedInstrument instrument, Func<OptionQuote, bool> isEnough, CancellationToken limited)
    {
        var told = new OptionQuote(instrument, new(instrument.Id, QuoteKind.Live), null, null);
        try
        {
            await foreach (var update in tws.Quotes.WatchAsync(contract, cancel: limited))
            {
                told = After(told, update.Value);
                if (isEnough(told))
                    break;
            }
        }
        catch (TwsException refused)
        {
            return told with { Quote = told.Quote with { Problem = QuoteProblem.Of(refused.Error.Code, refused.Error.Text) } };
        }
        catch (OperationCanceledException) when (limited.IsCancellationRequested)
        {
            // What has not come is missing.
        }

        return told;
    }

    private OptionQuote After(OptionQuote quote, in Tick tick)
    {
        if (tick.Option is not { } model)
            return quote with { Quote = TwsQuoteFold.After(quote.Quote, tick, clock.GetUtcNow()) };
        return quote with
        {
            ImpliedVolatility = Figure(model.ImpliedVolatility, 0) ?? quote.ImpliedVolatility,
            Delta = Figure(model.Delta, -1) ?? quote.Delta,
        };
    }

    // What is not worked out yet is told as a number that cannot be.
    private static decimal? Figure(double? told, double least) =>
        told is { } value && value >= least && value < (double)decimal.MaxValue ? (decimal)value : null;

    private static decimal? Price(OptionQuote told) => told.Quote.Last
        ?? ((told.Quote.Bid + told.Quote.Ask) / 2m) ?? told.Quote.Close;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Text(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
