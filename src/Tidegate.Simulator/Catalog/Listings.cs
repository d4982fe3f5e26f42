using System.Collections.Concurrent;
using System.Collections.Immutable;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Catalog;

/// <summary>
/// Everything that is listed at the simulated exchange, and the broker's ways to look it up. Options and futures come and go with the day.
/// Safe for several threads.
/// </summary>
public sealed class Listings
{
    /// <summary>Code of a contract that is not there or not the only one.</summary>
    public const int NoDefinition = 200;

    /// <summary>The broker's words for <see cref="NoDefinition"/>.</summary>
    public const string NoDefinitionText = "No security definition has been found for the request";

    private const int SamplesMax = 16;

    private static readonly ImmutableArray<OptionFamily> Options =
    [
        new(0, KnownInstruments.Apple, 2.5m, PriceRule.PennyOptions),
        new(1, KnownInstruments.Spy, 2.5m, PriceRule.CentOptions),
        new(2, KnownInstruments.Spx, 25, PriceRule.IndexOptions),
    ];

    private static readonly ImmutableArray<FutureFamily> Futures =
    [
        new("ES", "E-mini S&P 500", KnownInstruments.Spx, 50, 637_530_000),
        new("MES", "Micro E-Mini S&P 500", KnownInstruments.Spx, 5, 637_540_000),
    ];

    private readonly Func<DateOnly> today;
    private readonly ConcurrentDictionary<long, Listing> known = new();
    private readonly ImmutableArray<Listing> lasting;

    /// <summary>Makes the list.</summary>
    /// <param name="today">The exchange's trading date, by which options and futures are listed.</param>
    public Listings(Func<DateOnly> today)
    {
        this.today = today;
        lasting =
        [
            .. KnownInstruments.Stocks.Concat(Universe.Stocks).Select(quotation => ListingTerms.Stock(quotation.Instrument)),
            ListingTerms.Index(KnownInstruments.Spx.Instrument), ListingTerms.Index(Universe.Index.Instrument),
            .. KnownInstruments.Pairs.Select(ListingTerms.Pair),
            ListingTerms.Crypto(KnownInstruments.Bitcoin.Instrument),
            .. Universe.Bonds.Select(bond => ListingTerms.Bond(bond.Instrument)),
        ];
        foreach (var listing in lasting)
            known[listing.Conid] = listing;
    }

    /// <summary>What has no end: stocks, indices, pairs, crypto currencies and bonds.</summary>
    public IReadOnlyList<Listing> Lasting => lasting;

    /// <summary>How each lasting instrument's price behaves; null for pairs.</summary>
    internal static IEnumerable<Quotation> Quotations =>
        KnownInstruments.Stocks.Concat(Universe.Stocks).Concat(Universe.Bonds)
            .Concat([KnownInstruments.Spx, Universe.Index, KnownInstruments.Bitcoin]);

    /// <summary>The listing of a contract number, ended ones included; null when there is none.</summary>
    public Listing? ByConid(long conid)
    {
        if (known.TryGetValue(conid, out var listing))
            return listing;
        listing = Futures.Select(family => family.ByConid(conid) is { } future ? ListingTerms.Future(family, future) : null)
            .Concat(Options.Select(family => family.ByConid(conid) is { } option ? ListingTerms.Option(family, option) : null))
            .FirstOrDefault(found => found is not null);
        return listing is null ? null : known.GetOrAdd(conid, listing);
    }

    /// <summary>
    /// All contracts that fit a query, as contract details list them; empty when none does (the broker's answer is
    /// <see cref="NoDefinition"/>).
    /// </summary>
    public ImmutableArray<Listing> Find(ContractQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var found = query.Conid != 0
            ? ByConid(query.Conid) is { } one ? [one] : []
            : Candidates(query).Where(listing => Fits(listing, query));
        return [.. found.Where(listing => query.IncludeExpired || listing.LastTradeDate is not { } last || last >= today())
            .Where(listing => query.Exchange.Length == 0 || listing.ValidExchanges.Contains(PresentName(query.Exchange)))];
    }

    /// <summary>The one contract that a query names, as orders and market data need it.</summary>
    public ContractAnswer One(ContractQuery query)
    {
        var found = Find(query);
        if (found.Length == 1)
            return new ContractAnswer.Found(found[0]);
        return found.IsEmpty
            ? new ContractAnswer.Refused(NoDefinition, NoDefinitionText)
            : new ContractAnswer.Refused(
                NoDefinition,
                $"The contract description specified for {(query.Symbol.Length > 0 ? query.Symbol : query.LocalSymbol)} is ambiguous; "
                    + "you must specify the multiplier or trading class.");
    }

    /// <summary>Stocks, indices and pairs whose symbol begins with a text or whose name has it; at most 16, as the broker gives.</summary>
    public ImmutableArray<SymbolSample> Search(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        if (pattern.Length == 0)
            return [];
        return
        [
            .. lasting.Where(listing => listing.SecType is "STK" or "IND" or "CASH" or "CRYPTO")
                .Where(listing => listing.Symbol.StartsWith(pattern, StringComparison.OrdinalIgnoreCase)
                    || listing.LongName.Contains(pattern, StringComparison.OrdinalIgnoreCase))
                .OrderBy(listing => !listing.Symbol.Equals(pattern, StringComparison.OrdinalIgnoreCase))
                .ThenBy(listing => listing.Symbol, StringComparer.Ordinal)
                .Take(SamplesMax).Select(listing => new SymbolSample(listing, Derivatives(listing.Conid))),
        ];
    }

    /// <summary>The option chains on an underlying; empty when it has none.</summary>
    public ImmutableArray<OptionChain> OptionChains(long underlyingConid)
    {
        var day = today();
        return
        [
            .. from family in Options
               where family.Underlying.Instrument.Conid == underlyingConid
               from expiries in OptionFamily.Expirations(day).GroupBy(family.TradingClass)
               from exchange in family.IsOnIndex ? (string[])["SMART", "CBOE"] : ["SMART", "AMEX", "CBOE", "PHLX"]
               select new OptionChain(exchange, underlyingConid, expiries.Key, 100, [.. expiries], family.Strikes),
        ];
    }

    /// <summary>The option of a chain; null when it is not listed.</summary>
    public Listing? Option(long underlyingConid, DateOnly expiry, decimal strike, bool isCall)
    {
        var family = Options.FirstOrDefault(one => one.Underlying.Instrument.Conid == underlyingConid);
        var index = family?.Strikes.IndexOf(strike) ?? -1;
        return index < 0 || !OptionFamily.Expirations(today()).Contains(expiry)
            ? null
            : ByConid(family!.Option(expiry, index, isCall).Conid);
    }

    /// <summary>The futures of a symbol that trade now, the front month first.</summary>
    public ImmutableArray<Listing> FuturesOf(string symbol) =>
    [
        .. from family in Futures
           where family.Symbol == symbol
           from future in family.On(today())
           select ByConid(future.Conid),
    ];

    /// <summary>Makes an instrument known that only an account's past has, so that its position can be shown.</summary>
    internal void Know(Listing listing) => known.TryAdd(listing.Conid, listing);

    private static ImmutableArray<string> Derivatives(long conid) =>
    [
        .. Futures.Any(family => family.Index.Instrument.Conid == conid) ? (string[])["FUT"] : [],
        .. Options.Any(family => family.Underlying.Instrument.Conid == conid) ? (string[])["OPT"] : [],
    ];

    private IEnumerable<Listing> Candidates(ContractQuery query)
    {
        var day = today();
        // Ended futures are remembered for two years.
        var past = query.IncludeExpired ? day.AddYears(-2) : day;
        IEnumerable<Listing> futures() => from family in Futures
                                          where query.Symbol.Length == 0 || family.Symbol == query.Symbol
                                          from future in family.From(past).TakeWhile(future => future.Expiry < day).Concat(family.On(day))
                                          select ByConid(future.Conid);
        return query.SecType switch
        {
            "FUT" => futures(),
            "OPT" => OptionsFor(query, day),
            "" when query.LocalSymbol.Length > 0 => lasting.Concat(futures()).Concat(OptionsFor(query, day)),
            _ => lasting,
        };
    }

    private IEnumerable<Listing> OptionsFor(ContractQuery query, DateOnly day)
    {
        var symbol = query.Symbol.Length > 0 ? query.Symbol : query.LocalSymbol.Length > 6 ? query.LocalSymbol[..6].TrimEnd() : "";
        foreach (var family in Options)
        {
            var root = family.Underlying.Instrument.Symbol;
            if (symbol != root && symbol != root + "W" && query.TradingClass != root && query.TradingClass != root + "W")
                continue;
            foreach (var expiry in OptionFamily.Expirations(day))
            {
                if (!ListingTerms.Text(expiry).StartsWith(query.Expiry, StringComparison.Ordinal))
                    continue;
                for (var i = 0; i < family.Strikes.Length; i++)
                {
                    if (query.Strike is { } strike && strike != 0 && strike != family.Strikes[i])
                        continue;
                    yield return ByConid(family.Option(expiry, i, isCall: true).Conid)!;
                    yield return ByConid(family.Option(expiry, i, isCall: false).Conid)!;
                }
            }
        }
    }

    private static bool Fits(Listing listing, ContractQuery query)
    {
        var instrument = listing.Instrument;
        return Same(query.SecType, listing.SecType)
            && (query.SecIdType != "ISIN" || query.SecId == instrument.Isin)
            && (query.Symbol.Length > 0 || query.LocalSymbol.Length > 0 || query.TradingClass.Length > 0 || query.SecIdType == "ISIN")
            && Same(query.Symbol, listing.Symbol) && Same(query.LocalSymbol, listing.LocalSymbol)
            && Same(query.TradingClass, listing.TradingClass) && Same(query.Currency, listing.Currency)
            && (query.PrimaryExchange.Length == 0 || PresentName(query.PrimaryExchange) == listing.PrimaryExchange
                || (listing.PrimaryExchange.Length == 0 && listing.ValidExchanges.Contains(query.PrimaryExchange)))
            && (query.Expiry.Length == 0
                || (instrument.Expiry is { } last && ListingTerms.Text(last).StartsWith(query.Expiry, StringComparison.Ordinal)))
            && (query.Strike is null or 0 || query.Strike == instrument.Strike)
            && (query.Right is "" or "?" or "0" || (instrument.PutCall.Length > 0 && query.Right[0] == instrument.PutCall[0]))
            && (query.Multiplier is null or 0 || query.Multiplier == instrument.Multiplier);
    }

    /// <summary>Example programs still write the names that two exchanges had before.</summary>
    private static string PresentName(string exchange) => exchange switch
    {
        "ISLAND" => "NASDAQ",
        "GLOBEX" => "CME",
        _ => exchange,
    };

    private static bool Same(string asked, string listed) => asked.Length == 0 || asked == listed;
}
