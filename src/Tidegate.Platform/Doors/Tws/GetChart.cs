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
    /// <summary>How long an answer is given again.</summary>
    internal static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    // Some gateways end an empty answer in place of refusing it by this code.
    private const int NoBars = 162;

    // By these the client says what happened on the way; the broker was not heard.
    private const int OwnCodes = 500;

    private readonly GetGateways gateways;
    private readonly KeptAnswers<(int, ChartSpan), ChartAnswer> kept;
    private readonly TimeProvider clock;

    internal GetChart(GetGateways gateways, KeptAnswers<(int, ChartSpan), ChartAnswer> kept, TimeProvider clock) =>
        (this.gateways, this.kept, this.clock) = (gateways, kept, clock);

    /// <summary>Reads them; what the broker answered less than a minute ago is given again.</summary>
    /// <param name="instrument">The broker's contract number.</param>
    /// <param name="span">How far back.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<ChartAnswer> RunAsync(InstrumentId instrument, ChartSpan span, CancellationToken cancel)
    {
        if (TwsInquiry.Number(instrument) is not { } conid)
            return new ChartAnswer.Unknown();
        return (await gateways.RunAsync(cancel)).FirstOrDefault(gateway => !gateway.IsPaused) is { } gateway
            ? await kept.GetAsync(gateway.Id, (conid, span), () => AskAsync(gateway, conid, span, cancel), cancel)
            : new ChartAnswer.Failed(
                null, "There is no connection to TWS or IB Gateway that could be asked for past prices. Link one under Connections.");
    }

    private async Task<(ChartAnswer Answer, bool IsBrokers)> AskAsync(
        GatewayView gateway, int conid, ChartSpan span, CancellationToken cancel)
    {
        var inquiry = new TwsInquiry(gateway, conid, clock);
        var answer = await inquiry.AskAsync(
            (tws, described, inner) => BarsAsync(tws, described, inquiry.Instrument!, span, inner), cancel);
        return (
            answer ?? (inquiry.IsUnknown ? new ChartAnswer.Unknown() : new ChartAnswer.Failed(inquiry.Instrument, inquiry.Problem)),
            answer is not null || inquiry.IsUnknown);
    }

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
}
