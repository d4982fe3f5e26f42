using Microsoft.AspNetCore.Http;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Ledger;
using Tidegate.Platform.Ledger;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Ledger;

/// <summary>The form of an entry made by hand, as it was typed.</summary>
public sealed record TypedEntry
{
    /// <summary>Whose entry.</summary>
    public string Account { get; init; } = "";

    /// <summary><c>trade</c>, <c>cash</c> or <c>transfer</c>.</summary>
    public string Kind { get; init; } = "cash";

    /// <summary>One of the broker's types, for cash.</summary>
    public string Type { get; init; } = "";

    /// <summary>When, written as <c>2026-11-19</c>.</summary>
    public string Day { get; init; } = "";

    /// <summary>Contract number or symbol; empty for pure cash.</summary>
    public string Instrument { get; init; } = "";

    /// <summary>Signed; empty for cash.</summary>
    public string Quantity { get; init; } = "";

    /// <summary>Price of a trade, cost of one of a transfer.</summary>
    public string Price { get; init; } = "";

    /// <summary>Cash amount, signed; empty for trades.</summary>
    public string Amount { get; init; } = "";

    /// <summary>Three letters.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Negative when paid.</summary>
    public string Commission { get; init; } = "";

    /// <summary>Why, in the person's words.</summary>
    public string Note { get; init; } = "";

    /// <summary>What a form holds.</summary>
    public static TypedEntry Of(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new()
        {
            Account = form["account"].ToString(),
            Kind = form["kind"].ToString(),
            Type = form["type"].ToString(),
            Day = form["day"].ToString(),
            Instrument = form["instrument"].ToString().Trim(),
            Quantity = form["quantity"].ToString(),
            Price = form["price"].ToString(),
            Amount = form["amount"].ToString(),
            Currency = form["currency"].ToString().Trim(),
            Commission = form["commission"].ToString(),
            Note = form["note"].ToString(),
        };
    }

    /// <summary>What an entry says now.</summary>
    public static TypedEntry Of(TransactionView entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var trade = entry.Kind == EntryKind.Trade;
        var moves = entry.Quantity is not (null or 0m);
        return new()
        {
            Account = entry.Account.Value,
            Kind = entry.Kind switch { EntryKind.Trade => "trade", EntryKind.Transfer => "transfer", _ => "cash" },
            Type = entry.Kind == EntryKind.Cash ? entry.Type : "",
            Day = Days.Iso(entry.Day),
            Instrument = entry.Instrument.Value,
            Quantity = moves ? NumberInput.Text(entry.Quantity) ?? "" : "",
            Price = moves ? NumberInput.Text(entry.Price) ?? "" : "",
            Amount = trade || moves ? "" : NumberInput.Text(entry.Amount) ?? "",
            Currency = entry.Currency.Code,
            Commission = trade && entry.Commission is not (null or 0m) ? NumberInput.Text(entry.Commission) ?? "" : "",
            Note = entry.Description,
        };
    }

    /// <summary>The input, or which field cannot be read and what to write.</summary>
    public (ManualEntryInput? Input, ManualEntryOutcome.Refused? Problem) Read()
    {
        if (!AddressValues.TryDay(Day, out var day))
        {
            return (null, new("day", $"The day '{Day}' cannot be read. Write it as 2026-11-19."));
        }

        EntryKind? kind = Kind switch
        {
            "trade" => EntryKind.Trade,
            "cash" => EntryKind.Cash,
            "transfer" => EntryKind.Transfer,
            _ => null,
        };
        if (kind is null)
        {
            return (null, new("kind", $"There is no kind '{Kind}'. Choose trade, cash or transfer."));
        }

        var numbers = new Dictionary<string, decimal?>(StringComparer.Ordinal);
        foreach (var (field, text) in (ReadOnlySpan<(string, string)>)
            [("quantity", Quantity), ("price", Price), ("amount", Amount), ("commission", Commission)])
        {
            if (NumberInput.TryRead(text, out var number))
            {
                numbers[field] = number;
            }
            else if (text.Trim().Length > 0)
            {
                return (null, new(field, $"The {field} '{text}' is no number. Write it with a dot, such as 1250.50."));
            }
        }

        return (new ManualEntryInput(
            new AccountId(Account), kind.Value, Type, day, Instrument, numbers.GetValueOrDefault("quantity"),
            numbers.GetValueOrDefault("price"), numbers.GetValueOrDefault("amount"), Currency,
            numbers.GetValueOrDefault("commission"), Note), null);
    }
}
