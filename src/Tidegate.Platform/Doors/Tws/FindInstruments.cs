using Tidegate.Domain.Instruments;
using Tidegate.Domain.Quotes;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Quotes;
using Tidegate.Tws.Client;
using Tidegate.Tws.Contracts;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>Asks the broker which instruments begin with a text, by the first gateway of the workspace that is not paused.</summary>
public sealed class FindInstruments(GetGateways gateways, TimeProvider clock)
{
    private const int NoSuchInstrument = 200;

    /// <summary>Asks.</summary>
    /// <param name="text">The beginning of a symbol or name, or a pair of currencies such as <c>EUR.USD</c>.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<InstrumentSearch> RunAsync(string text, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Trim().Length == 0)
        {
            return new InstrumentSearch.Failed(
                "Nothing was typed. Write a symbol such as AAPL, the beginning of a name, or a pair such as EUR.USD.");
        }

        if ((await gateways.RunAsync(cancel)).FirstOrDefault(gateway => !gateway.IsPaused) is not { } gateway)
        {
            return new InstrumentSearch.Failed(
                "There is no connection to TWS or IB Gateway that could be asked. Link one under Connections.");
        }

        try
        {
            await using var tws = await TwsGuest.OpenAsync(GatewayPlace.Beside(gateway.Terms), clock, cancel);
            return new InstrumentSearch.Found(await AskAsync(tws, text.Trim().ToUpperInvariant(), cancel));
        }
        catch (TwsException unknown) when (unknown.Error.Code == NoSuchInstrument)
        {
            return new InstrumentSearch.Found([]);
        }
        catch (Exception failed) when (failed is GatewayException or TwsException or TimeoutException)
        {
            return new InstrumentSearch.Failed($"{gateway.Name} could not be asked: {failed.Message} Test the connection to see why.");
        }
    }

    private static async Task<IReadOnlyList<WatchedInstrument>> AskAsync(TwsClient client, string text, CancellationToken cancel)
    {
        if (text.Split('.') is [{ Length: 3 } first, { Length: 3 } second])
        {
            var pairs = await client.Contracts.FindAsync(Contract.Forex(first, second), cancel);
            return [.. pairs.Select(pair => Of(pair.Contract, pair.Details.LongName, $"{first}.{second}")).OfType<WatchedInstrument>()];
        }

        var samples = await client.Contracts.SearchAsync(text, cancel);
        return
        [
            .. samples.Select(sample => Of(sample.Contract, sample.Contract.Description, sample.Contract.Symbol))
                .OfType<WatchedInstrument>(),
        ];
    }

    private static WatchedInstrument? Of(Contract contract, string name, string symbol) =>
        contract.ConId > 0 && Currency.TryParse(contract.Currency, out var currency)
            ? new(
                InstrumentId.FromConid(contract.ConId), symbol, name, new(contract.SecurityType.Code), currency,
                contract.PrimaryExchange.Length > 0 ? contract.PrimaryExchange : contract.Exchange)
            : null;
}
