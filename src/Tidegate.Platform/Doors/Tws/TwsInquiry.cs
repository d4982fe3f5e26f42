using System.Globalization;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Quotes;
using Tidegate.Platform.Connections;
using Tidegate.Tws.Client;
using Tidegate.Tws.Contracts;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>Some questions about one instrument on a visit, with words for what keeps their answers away.</summary>
/// <param name="gateway">Who is asked.</param>
/// <param name="conid">The broker's number of the instrument.</param>
/// <param name="clock">The clock of all waiting.</param>
internal sealed class TwsInquiry(GatewayView gateway, int conid, TimeProvider clock)
{
    private const int NoSuchInstrument = 200;
    private const int BrokerLost = 1100;
    private const int Service = 165;
    private const int UsedElsewhere = 10197;

    // A page waits for it.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>What it is about, once the broker has said it.</summary>
    public WatchedInstrument? Instrument { get; private set; }

    /// <summary>Whether the broker knows no such instrument.</summary>
    public bool IsUnknown { get; private set; }

    /// <summary>Why there is no answer; empty when there is one.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>The number that a text is; null when it can be none.</summary>
    public static int? Number(InstrumentId instrument) =>
        int.TryParse(instrument.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var conid) && conid != 0 ? conid : null;

    /// <summary>What the broker tells of an instrument.</summary>
    public static WatchedInstrument Watched(Contract contract, string name) => new(
        InstrumentId.FromConid(contract.ConId), TwsNames.Of(contract), name, new(contract.SecurityType.Code),
        Currency.OrNone(contract.Currency), contract.PrimaryExchange.Length > 0 ? contract.PrimaryExchange : contract.Exchange);

    /// <summary>Asks; null when no answer came, and the reason stands here.</summary>
    public async Task<TAnswer?> AskAsync<TAnswer>(
        Func<TwsClient, ContractDescribed, CancellationToken, Task<TAnswer>> ask, CancellationToken cancel)
        where TAnswer : class
    {
        using var late = new CancellationTokenSource(Limit, clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
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
                Instrument = Watched(described.Contract, described.Details.LongName);
                return await ask(tws, described, end.Token);
            }
            finally
            {
                await deaf.CancelAsync();
                said = await listening;
            }
        }
        catch (TwsException unknown) when (unknown.Error.Code == NoSuchInstrument && Instrument is null)
        {
            IsUnknown = true;
        }
        catch (Exception failed) when (failed is GatewayException or TwsException)
        {
            Problem = $"{gateway.Name} could not be asked: {failed.Message.TrimEnd('.')}. Test the connection to see why.";
        }
        catch (Exception over) when (over is TimeoutException || (over is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            Problem = said ?? $"{gateway.Name} did not answer in time. Test the connection to see why.";
        }

        return null;
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
}
