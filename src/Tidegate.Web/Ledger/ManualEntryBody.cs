using Tidegate.Domain.Accounts;
using Tidegate.Domain.Ledger;
using Tidegate.Platform.Ledger;

namespace Tidegate.Web.Ledger;

/// <summary>An entry by hand, as a program tells it.</summary>
/// <param name="Account">Whose; one that an imported statement names.</param>
/// <param name="Kind"><c>trade</c>, <c>cash</c> or <c>transfer</c>.</param>
/// <param name="Day">When.</param>
/// <param name="Currency">Currency of price, amount and commission.</param>
/// <param name="Type">One of the broker's types, for cash.</param>
/// <param name="Instrument">Contract number or symbol; null for pure cash.</param>
/// <param name="Quantity">Signed: what is bought or comes in is positive.</param>
/// <param name="Price">Price of a trade, cost of one of a transfer.</param>
/// <param name="Amount">Cash amount, signed; null for trades.</param>
/// <param name="Commission">Negative when paid.</param>
/// <param name="Note">Why, up to 500 characters.</param>
internal sealed record ManualEntryBody(
    AccountId Account,
    EntryKind Kind,
    DateOnly Day,
    string Currency,
    string? Type = null,
    string? Instrument = null,
    decimal? Quantity = null,
    decimal? Price = null,
    decimal? Amount = null,
    decimal? Commission = null,
    string? Note = null)
{
    /// <summary>What the use case takes.</summary>
    public ManualEntryInput ToInput() => new(
        Account, Kind, Type ?? "", Day, Instrument ?? "", Quantity, Price, Amount, Currency, Commission, Note ?? "");
}
