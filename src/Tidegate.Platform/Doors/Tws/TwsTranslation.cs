using System.Globalization;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Sessions;
using Tidegate.Tws.Accounts;
using Tidegate.Tws.Client;
using Tidegate.Tws.Contracts;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>What a gateway tells, in the words of the house.</summary>
internal static class TwsTranslation
{

    /// <summary>The gateway writes −1 while it does not know yet what an execution costs.</summary>
    private const decimal Pending = -1;

    /// <summary>
    /// The instrument of a contract. Statements write the exchange's own symbol for all that ends, and the pair for currencies; the
    /// gateway has these as local symbols.
    /// </summary>
    public static Instrument Instrument(Contract contract)
    {
        var assetClass = new AssetClass(contract.SecurityType.Code);
        var isDerived = assetClass.Code is "OPT" or "FUT" or "FOP" or "WAR";
        var symbol = (isDerived || assetClass == AssetClass.Forex) && contract.LocalSymbol.Length > 0
            ? contract.LocalSymbol : contract.Symbol;
        var currency = Currency.OrNone(contract.Currency);
        var id = contract.ConId != 0
            ? InstrumentId.FromConid(contract.ConId) : InstrumentId.FromSymbol(assetClass, symbol, currency);
        return new(id, assetClass, symbol, contract.Description, currency, contract.Multiplier ?? 0m)
        {
            UnderlyingSymbol = isDerived ? contract.Symbol : "",
            Strike = contract.Strike,
            Expiry = Day(contract.LastTradeDateOrContractMonth),
            PutCall = contract.Right is ['C' or 'P', ..] right ? right[..1] : "",
            Exchange = contract.PrimaryExchange,
        };
    }

    /// <summary>What is held of a contract.</summary>
    public static LivePosition Position(Contract contract, decimal quantity, decimal averageCost)
    {
        var instrument = Instrument(contract);
        return new(
            instrument.Id, instrument.AssetClass, instrument.Symbol, contract.Currency, instrument.EffectiveMultiplier, quantity,
            averageCost);
    }

    /// <summary>A value; null for one that is no amount.</summary>
    public static LiveChange.Valued? Value(string account, string key, string text, string currency) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount)
            ? new(new(account), key, amount, currency) : null;

    /// <summary>A value that was asked for.</summary>
    public static LiveChange.Valued? Value(AccountSummary told) => Value(told.Account, told.Tag, told.Value, told.Currency);

    /// <summary>An execution; null when its time or side cannot be read.</summary>
    public static ExecutionReport? Execution(Fill fill)
    {
        var execution = fill.Execution;
        if (Time(execution.Time) is not { } when || Sign(execution.Side) is not { } sign)
            return null;
        var isKnown = fill.Commission is { Commission: not (null or Pending) };
        return new()
        {
            Account = new(execution.Account),
            ExecutionId = execution.ExecutionId,
            When = when,
            Instrument = Instrument(fill.Contract),
            Quantity = sign * execution.Shares,
            Price = execution.Price,
            Exchange = execution.Exchange,
            OrderId = execution.PermId == 0 ? "" : execution.PermId.ToString(CultureInfo.InvariantCulture),
            OrderReference = execution.OrderRef,
            // Statements have it the other way round: negative when paid.
            Commission = isKnown ? -fill.Commission!.Value.Commission : null,
            CommissionCurrency = isKnown && Currency.TryParse(fill.Commission!.Value.Currency, out var currency) ? currency : null,
            BrokerRealized = isKnown ? fill.Commission!.Value.RealizedProfit : null,
        };
    }

    /// <summary>
    /// A time such as <c>20260413 15:27:04 US/Eastern</c>, or in UTC with a dash; without a zone it is New York's. An hour that comes
    /// twice is meant the first time. Null for anything else.
    /// </summary>
    public static EntryTime? Time(string text)
    {
        var isUtc = text.Length >= 17 && text[8] == '-';
        var wall = text.Length >= 17 ? text[..8] + " " + text[9..17] : "";
        if (!DateTime.TryParseExact(wall, "yyyyMMdd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
            return null;
        var name = isUtc ? "UTC" : text[17..].Trim() is { Length: > 0 } named ? named : NewYork.Name;
        if (Zone(name) is not { } zone)
            return null;
        var offset = zone.IsAmbiguousTime(at) ? zone.GetAmbiguousTimeOffsets(at).Max() : zone.GetUtcOffset(at);
        return new(
            new DateTimeOffset(at, offset).ToUniversalTime(),
            at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            ReferenceEquals(zone, NewYork.Zone) ? NewYork.Name : name,
            TimeKnown: true);
    }

    private static TimeZoneInfo? Zone(string name) => name switch
    {
        "US/Eastern" or "EST5EDT" or NewYork.Name => NewYork.Zone,
        "UTC" => TimeZoneInfo.Utc,
        _ => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null,
    };

    private static decimal? Sign(string side) => side switch
    {
        "BOT" => 1m,
        "SLD" => -1m,
        _ => null,
    };

    // A time and a zone may follow; a month alone is no day.
    private static DateOnly? Day(string text) => text.Length >= 8
        && DateOnly.TryParseExact(text[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
