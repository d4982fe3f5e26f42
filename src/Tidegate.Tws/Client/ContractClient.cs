using System.Collections.Immutable;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Client;

/// <summary>Instruments.</summary>
public sealed class ContractClient
{
    private readonly TwsClient tws;

    internal ContractClient(TwsClient tws) => this.tws = tws;

    /// <summary>All instruments that fit.</summary>
    /// <exception cref="TwsException">None fits (200).</exception>
    public Task<ImmutableArray<ContractDescribed>> FindAsync(Contract contract, CancellationToken cancel = default) =>
        tws.AskAsync(
            id => new RequestContractDetails(id, contract),
            new ContractsReply(),
            cancel,
            giveUp: id => tws.SendSinceAsync(ServerVersion.CancelContractData, new CancelContractDetails(id)));

    /// <summary>Stocks by the beginning of symbol or name.</summary>
    public async Task<ImmutableArray<SymbolSample>> SearchAsync(string pattern, CancellationToken cancel = default) =>
        (await tws.AskAsync(id => new RequestMatchingSymbols(id, pattern), new SingleReply<SymbolSamples>(), cancel)).Samples;

    /// <summary>Expiries and strikes of the options on an instrument, a series each; not each pair of them exists.</summary>
    /// <param name="underlying">With number, symbol and security type.</param>
    /// <param name="futureExchange">Exchange of the options on a future; empty for all others.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public Task<ImmutableArray<OptionChain>> OptionChainsAsync(
        Contract underlying, string futureExchange = "", CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(underlying);
        return tws.AskAsync(
            id => new RequestOptionChain(id, underlying.Symbol, futureExchange, underlying.SecurityType.ToString(), underlying.ConId),
            new ListReply<OptionChain, OptionChainEnd>(),
            cancel);
    }

    /// <summary>The price steps of a rule.</summary>
    public async Task<ImmutableArray<PriceIncrement>> MarketRuleAsync(int ruleId, CancellationToken cancel = default) =>
        (await tws.AskSharedAsync<SingleReply<MarketRule>, RequestMarketRule, MarketRule>(() => new(), new(ruleId), cancel)).Increments;

    /// <summary>The exchanges behind the letters of a quote.</summary>
    /// <param name="bboExchange">The key that <see cref="QuoteClient.ParametersAsync"/> tells of an instrument.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <exception cref="TwsException">There is no such key (321).</exception>
    public async Task<ImmutableArray<SmartComponent>> SmartComponentsAsync(string bboExchange, CancellationToken cancel = default) =>
        (await tws.AskAsync(id => new RequestSmartComponents(id, bboExchange), new SingleReply<SmartComponents>(), cancel)).Components;
}
