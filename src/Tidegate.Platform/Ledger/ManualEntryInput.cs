using Tidegate.Domain.Accounts;
using Tidegate.Domain.Ledger;

namespace Tidegate.Platform.Ledger;

/// <summary>What a person enters for something that the broker does not send, as typed; checked when it is added.</summary>
/// <param name="Account">Whose entry; it must be known.</param>
/// <param name="Kind">A trade, a cash transaction or a transfer.</param>
/// <param name="Type">For cash: one of the broker's types, such as <c>Dividends</c>; for others empty.</param>
/// <param name="Day">When.</param>
/// <param name="Instrument">Contract number, or symbol of an instrument that the workspace knows; empty for pure cash.</param>
/// <param name="Quantity">Signed; null for cash.</param>
/// <param name="Price">Price of a trade, cost a unit of a transfer; null for cash.</param>
/// <param name="Amount">Cash amount, signed; null for trades, where quantity and price tell it.</param>
/// <param name="Currency">Three letters.</param>
/// <param name="Commission">Negative when paid; null for none.</param>
/// <param name="Note">Why, in the person's words; may be empty.</param>
public sealed record ManualEntryInput(
    AccountId Account,
    EntryKind Kind,
    string Type,
    DateOnly Day,
    string Instrument,
    decimal? Quantity,
    decimal? Price,
    decimal? Amount,
    string Currency,
    decimal? Commission,
    string Note);
