using System.Globalization;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Quotes;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Quotes;
using Tidegate.Tws.Client;
using Tidegate.Tws.Contracts;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>Reads the past prices of an instrument, by the first gateway of the workspace that is not paused.</summary>
public sealed class GetChart
{
    private const int NoSuchInstrument = 200;

    // Some gateways end an empty answer in place of refusing it by this code.
    private const int NoBars = 162;

    // By these the client says what happened on the way; the broker was not heard.
    private const int OwnCodes = 500;

    private const int BrokerLost = 1100;
    private const int Service = 165;
    private const int UsedElsewhere = 10197;

    private readonly GetGateways gateways;
    private readonly KeptCharts kept;
    private readonly TimeProvider clock;

    internal GetChart(GetGateways gateways, KeptCharts kept, TimeProvider clock) =>
        (this.gateways, this.kept, this.clock) = (gateways, kept, clock);

    /// <summary>Reads them; what the broker answered less than a minute ago is given again.</summary>
    /// <param name="instrument">The broker's contract number.</param>
    /// <param name="span">How far back.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<ChartAnswer> RunAsync(InstrumentId instrument, ChartSpan span, CancellationToken cancel)
    {
        if (!int.TryParse(instrument.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var conid) || conid == 0)
            return new ChartAnswer.Unknown();
        return (await gateways.RunAsync(cancel)).FirstOrDefault(gateway => !gateway.IsPaused) is { } gateway
            ? await kept.GetAsync(gateway.Id, conid, span, () => AskAsync(gateway, conid, span, cancel), cancel)
            : new ChartAnswer.Failed(
                null, "There is no connection to TWS or IB Gateway that could be asked for past prices. Link one under Connections.");
    }

    private async Task<(ChartAnswer Answer, bool IsBrokers)> AskAsync(
        GatewayView gateway, int conid, ChartSpan span, CancellationToken cancel)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        WatchedInstrument? instrument = null;
        string? said = null;
        try
        {
            await using var tws = await TwsGuest.OpenAsync(GatewayPlace.Beside(gateway.Terms), clock, end.Token);
            using var deaf = new CancellationTokenSource();
            var listening = ListenAsync(tws, end, deaf.Token);
            try
            {
                // Without an exchange, since pairs of currencies and futures are not traded at the usual one.
                var described = (await tws.Contracts.FindAsync(Contract.ById(conid, exchange: ""), end.Token))[0];
                instrument = Instrument(described);
                return (await BarsAsync(tws, described, instrument, span, end.Token), true);
            }
            finally
            {
                await deaf.CancelAsync();
                said = await listening;
            }
        }
        catch (TwsException unknown) when (unknown.Error.Code == NoSuchInstrument && instrument is null)
        {
            return (new ChartAnswer.Unknown(), true);
        }
        catch (Exception failed) when (failed is GatewayException or TwsException)
        {
            return (Away($"{gateway.Name} could not be asked: {failed.Message.TrimEnd('.')}."), false);
        }
        catch (Exception late) when (late is TimeoutException || (late is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return (said is null ? Away($"{gateway.Name} did not answer in time.") : new ChartAnswer.Failed(instrument, said), false);
        }

        ChartAnswer Away(string what) => new ChartAnswer.Failed(instrument, $"{what} Test the connection to see why.");
    }

    // What is said beside the answers tells why none comes; after some of it none will, so the waiting ends.
    private static async Task<string?> ListenAsync(TwsClient tws, CancellationTokenSource end, CancellationToken cancel)
    {
        string? said = null;
        try
        {
            await foreach (var told in tws.EventsAsync(cancel))
            {
                if (Trouble(told) is not { } trouble)
                    continue;
                said = BarsProblem.Of(trouble.Code, trouble.Text);
                if (trouble.Code != Service)
                    await end.CancelAsync();
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The questions are answered.
        }

        return said;
    }

    private static TwsError? Trouble(ConnectionEvent told) => told switch
    {
        ConnectionEvent.BrokerLost lost => new(BrokerLost, lost.Text),
        ConnectionEvent.Notice { Error: { Code: Service or UsedElsewhere } error } => error,
        _ => null,
    };

    private async Task<ChartAnswer> BarsAsync(
        TwsClient tws, ContractDescribed described, WatchedInstrument instrument, ChartSpan span, CancellationToken cancel)
    {
        var (length, size) = Words(span);
        try
        {
            var told = await TwsBars.AskAsync(tws, described.Contract, length, size, cancel);
            // A bar that cannot be read costs itself only.
            var bars = told.Select(TwsBars.Read).OfType<(PriceBar Bar, string Zone)>().ToList();
            return bars.Count == 0
                ? new ChartAnswer.Failed(instrument, BarsProblem.Of(NoBars, "no data"))
                : new ChartAnswer.Shown(new(
                    instrument, span, bars[0].Zone.Length > 0 ? bars[0].Zone : described.Details.TimeZoneId,
                    TwsBars.Shows(described.Contract) == TwsBars.Midpoint, [.. bars.Select(one => one.Bar)], clock.GetUtcNow()));
        }
        catch (TwsException refused) when (refused.Error.Code is < OwnCodes or >= OwnCodes + 100)
        {
            return new ChartAnswer.Failed(instrument, BarsProblem.Of(refused.Error.Code, refused.Error.Text));
        }
    }

    private static (string Length, string Size) Words(ChartSpan span) => span switch
    {
        ChartSpan.Day => ("1 D", "5 mins"),
        ChartSpan.FiveDays => ("5 D", "30 mins"),
        ChartSpan.Month => ("1 M", "1 hour"),
        ChartSpan.Year => ("1 Y", "1 day"),
        ChartSpan.FiveYears => ("5 Y", "1 week"),
        _ => throw new ArgumentOutOfRangeException(nameof(span), span, "This span has no bars."),
    };

    private static WatchedInstrument Instrument(ContractDescribed described)
    {
        var contract = described.Contract;
        _ = Currency.TryParse(contract.Currency, out var currency);
        return new(
            InstrumentId.FromConid(contract.ConId), TwsNames.Of(contract), described.Details.LongName, new(contract.SecurityType.Code),
            currency, contract.PrimaryExchange.Length > 0 ? contract.PrimaryExchange : contract.Exchange);
    }
}
