using System.Globalization;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;

namespace Tidegate.Platform.Ledger;

/// <summary>Checks what a person typed and makes the ledger entry of it.</summary>
/// <param name="instruments">The instruments that the workspace knows.</param>
/// <param name="today">The present day, UTC.</param>
internal sealed class ManualEntryReader(IReadOnlyDictionary<InstrumentId, Instrument> instruments, DateOnly today)
{
    /// <summary>Longest note, in characters.</summary>
    public const int NoteLengthMax = 500;

    /// <summary>The type of manual trades and transfers; cash has one of the broker's.</summary>
    public const string ManualType = "Manual";

    private const string Zone = "America/New_York";
    private static readonly DateOnly FirstDay = new(1978, 1, 1);

    /// <summary>The entry, or the first field that is wrong.</summary>
    public (LedgerEntry? Entry, ManualEntryOutcome.Refused? Problem) Read(ManualEntryInput input)
    {
        if (OfFrame(input) is { } wrong)
            return (null, wrong);

        var currency = Currency.Parse(Code(input));
        var (instrument, unknown) = Find(input.Instrument?.Trim() ?? "", currency);
        if (unknown is not null)
            return (null, unknown);

        return input.Kind switch
        {
            EntryKind.Trade => OfTrade(input, instrument, currency),
            EntryKind.Cash => OfCash(input, instrument, currency),
            _ => OfTransfer(input, instrument, currency),
        };
    }

    private ManualEntryOutcome.Refused? OfFrame(ManualEntryInput input)
    {
        if (input.Kind is not (EntryKind.Trade or EntryKind.Cash or EntryKind.Transfer))
            return new("kind", $"The kind {input.Kind} cannot be entered. Take a trade, a cash transaction or a transfer.");

        if (input.Day < FirstDay || input.Day > today)
        {
            return new("day", string.Create(
                CultureInfo.InvariantCulture, $"The day {input.Day:yyyy-MM-dd} is not from {FirstDay:yyyy-MM-dd} to today. Correct it."));
        }

        if (!Currency.TryParse(Code(input), out _))
            return new("currency", $"The currency '{input.Currency}' is none. Give its three letters, such as USD.");

        if (input.Commission is not null and not 0m && input.Kind != EntryKind.Trade)
            return new("commission", $"The commission {Text(input.Commission)} stands beside no trade. Leave it empty.");

        return (input.Note?.Trim().Length ?? 0) > NoteLengthMax
            ? new("note", $"The note has {input.Note!.Trim().Length} characters; at most {NoteLengthMax} are possible. Shorten it.")
            : null;
    }

    private (Instrument? Instrument, ManualEntryOutcome.Refused? Problem) Find(string text, Currency currency)
    {
        if (text.Length == 0)
            return (null, null);

        if (instruments.TryGetValue(new(text), out var byId))
            return (byId, null);

        var bySymbol = instruments.Values.Where(i => string.Equals(i.Symbol, text, StringComparison.OrdinalIgnoreCase)).ToList();
        if (bySymbol.Count > 1)
            bySymbol = bySymbol.Count(i => i.Currency == currency) == 1 ? bySymbol.FindAll(i => i.Currency == currency) : bySymbol;
        return bySymbol switch
        {
            [var only] => (only, null),
            [] => (null, new("instrument",
                $"No imported statement names the instrument '{text}'. Give the contract number or symbol of one that a statement names.")),
            _ => (null, new("instrument",
                $"The symbol '{text}' belongs to {bySymbol.Count} instruments. Give the contract number: "
                    + $"{string.Join(", ", bySymbol.Select(i => i.Id.Value).Order(StringComparer.Ordinal))}.")),
        };
    }

    private static (LedgerEntry? Entry, ManualEntryOutcome.Refused? Problem) OfTrade(
        ManualEntryInput input, Instrument? instrument, Currency currency)
    {
        if (instrument is null)
            return (null, new("instrument", "A trade needs its instrument. Give the contract number or the symbol."));

        if (input.Quantity is not { } quantity || quantity == 0)
            return (null, new("quantity", $"The quantity {Text(input.Quantity)} is no trade. Give one, negative for a sale."));

        if (input.Price is not { } price || price < 0)
            return (null, new("price", $"The price {Text(input.Price)} is no price. Give 0 or more."));

        if (input.Amount is not null)
            return (null, new("amount", $"The amount {Text(input.Amount)} is not needed: quantity and price tell it. Leave it empty."));

        if (instrument.Currency != currency)
        {
            return (null, new("currency",
                $"The currency {currency} is not that of {instrument.Symbol}, which trades in {instrument.Currency}. Give the latter."));
        }

        return (new Trade
        {
            Account = input.Account,
            When = When(input.Day),
            Day = input.Day,
            Instrument = instrument.Id,
            AssetClass = instrument.AssetClass,
            Symbol = instrument.Symbol,
            Description = input.Note?.Trim() ?? "",
            Currency = currency,
            Type = ManualType,
            Manual = true,
            Quantity = quantity,
            Price = price,
            Multiplier = instrument.Multiplier,
            Proceeds = -quantity * price * instrument.EffectiveMultiplier,
            Commission = input.Commission ?? 0m,
            CommissionCurrency = currency,
        }, null);
    }

    private static (LedgerEntry? Entry, ManualEntryOutcome.Refused? Problem) OfCash(
        ManualEntryInput input, Instrument? instrument, Currency currency)
    {
        if (input.Amount is not { } amount || amount == 0)
            return (null, new("amount", $"The amount {Text(input.Amount)} moves no cash. Give one, negative for money that leaves."));

        var type = input.Type?.Trim() ?? "";
        if (CashTypes.KindOf(type, amount) == CashKind.Other)
        {
            return (null, new("type",
                $"The type '{type}' is none of the broker's. Take one of them, such as Dividends, Withholding Tax, Other Fees or "
                    + "Deposits/Withdrawals."));
        }

        if (NotForCash(input) is { } wrong)
            return (null, wrong);

        return (new CashTransaction
        {
            Account = input.Account,
            When = When(input.Day),
            Day = input.Day,
            Instrument = instrument?.Id ?? default,
            AssetClass = instrument?.AssetClass ?? default,
            Symbol = instrument?.Symbol ?? "",
            Description = input.Note?.Trim() ?? "",
            Currency = currency,
            Type = type,
            Manual = true,
            Amount = amount,
            SettleDay = input.Day,
        }, null);
    }

    private static (LedgerEntry? Entry, ManualEntryOutcome.Refused? Problem) OfTransfer(
        ManualEntryInput input, Instrument? instrument, Currency currency)
    {
        if (instrument is null && NotForCash(input) is { } wrong)
            return (null, wrong);

        if (instrument is null && input.Amount is null or 0m)
            return (null, new("amount", "The transfer moves nothing. Give an amount of cash, or an instrument with a quantity."));

        if (instrument is not null && input.Quantity is null or 0m)
            return (null, new("quantity", $"The quantity {Text(input.Quantity)} moves nothing. Give one, negative for what left."));

        if (instrument is not null && input.Amount is not null)
            return (null, new("amount", $"The amount {Text(input.Amount)} stands beside a position. Enter cash as a transfer of its own."));

        if (input.Price < 0)
            return (null, new("price", $"The cost of one, {Text(input.Price)}, is negative. Give 0 or more, or leave it empty."));

        var size = input.Quantity ?? input.Amount ?? 0m;
        return (new Transfer
        {
            Account = input.Account,
            When = When(input.Day),
            Day = input.Day,
            Instrument = instrument?.Id ?? default,
            AssetClass = instrument?.AssetClass ?? default,
            Symbol = instrument?.Symbol ?? "",
            Description = input.Note?.Trim() ?? "",
            Currency = instrument?.Currency ?? currency,
            Type = ManualType,
            Manual = true,
            Direction = size < 0 ? TransferDirection.Out : TransferDirection.In,
            Quantity = input.Quantity ?? 0m,
            Cash = input.Amount ?? 0m,
            Price = input.Price,
        }, null);
    }

    private static ManualEntryOutcome.Refused? NotForCash(ManualEntryInput input) => input switch
    {
        { Quantity: not null } =>
            new("quantity", $"The quantity {Text(input.Quantity)} stands beside cash. Leave it empty, or name an instrument."),
        { Price: not null } => new("price", $"The price {Text(input.Price)} stands beside cash. Leave it empty."),
        _ => null,
    };

    private static string Code(ManualEntryInput input) => input.Currency?.Trim().ToUpperInvariant() ?? "";

    private static string Text(decimal? number) => number?.ToString("0.########", CultureInfo.InvariantCulture) ?? "(none)";

    // Where the broker keeps its books: a day begins there.
    private static EntryTime When(DateOnly day)
    {
        var wall = day.ToDateTime(default);
        var offset = TimeZoneInfo.FindSystemTimeZoneById(Zone).GetUtcOffset(wall);
        var text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new(new DateTimeOffset(wall, offset).ToUniversalTime(), text, Zone, TimeKnown: false);
    }
}
