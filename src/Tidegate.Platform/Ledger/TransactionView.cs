using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;

namespace Tidegate.Platform.Ledger;

/// <summary>One ledger entry as it is current.</summary>
/// <param name="Id">Its id here.</param>
/// <param name="Account">Whose entry.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Type">The broker's type, such as <c>ExchTrade</c>, <c>TradeCancel</c> or <c>Dividends</c>.</param>
/// <param name="Day">The report day, in the account's reporting zone.</param>
/// <param name="Instant">When it happened, UTC; the start of the day when <paramref name="TimeKnown"/> is false.</param>
/// <param name="Wall">Date and time as the account's reporting zone shows it.</param>
/// <param name="TimeKnown">Whether the statement has a time of day.</param>
/// <param name="Instrument">Id of the instrument; the all-zero id for pure cash.</param>
/// <param name="Symbol">Symbol in the statement; empty for pure cash.</param>
/// <param name="Description">The broker's text.</param>
/// <param name="Quantity">Signed; null for cash transactions.</param>
/// <param name="Price">Null for cash transactions.</param>
/// <param name="Amount">The money that it moves: proceeds of a trade, amount of a cash transaction, in <paramref name="Currency"/>.</param>
/// <param name="Currency">Currency of price and amount.</param>
/// <param name="Commission">Negative when paid; null for cash transactions.</param>
/// <param name="CommissionCurrency">Its currency; null for cash transactions.</param>
/// <param name="Taxes">Transaction taxes, negative when paid; null for cash transactions.</param>
/// <param name="BrokerRealized">The broker's realized result of a closing trade; null when it has none.</param>
/// <param name="FromOrder">Whether it stands for an order or a summary of which no statement has the executions or details yet.</param>
/// <param name="VersionCount">How many contents statements have given for it.</param>
/// <param name="Provisional">Whether a trade confirmation or a gateway tells it, which the next activity statement replaces.</param>
/// <param name="Manual">Whether a person entered it.</param>
/// <param name="Live">Whether a gateway told it and no statement has confirmed it yet.</param>
public sealed record TransactionView(
    Guid Id,
    AccountId Account,
    EntryKind Kind,
    string Type,
    DateOnly Day,
    DateTimeOffset Instant,
    string Wall,
    bool TimeKnown,
    InstrumentId Instrument,
    string Symbol,
    string Description,
    decimal? Quantity,
    decimal? Price,
    decimal Amount,
    Currency Currency,
    decimal? Commission,
    Currency? CommissionCurrency,
    decimal? Taxes,
    decimal? BrokerRealized,
    bool FromOrder,
    int VersionCount,
    bool Provisional = false,
    bool Manual = false,
    bool Live = false);
