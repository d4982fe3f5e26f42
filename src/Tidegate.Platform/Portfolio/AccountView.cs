using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Platform.Portfolio;

/// <summary>One account.</summary>
/// <param name="Id">The broker's id.</param>
/// <param name="Alias">The name given here; null when none was given.</param>
/// <param name="BrokerAlias">The alias that statements carry; null when none does.</param>
/// <param name="Paper">Whether it trades paper money.</param>
/// <param name="BaseCurrency">The broker's base currency; null when no statement tells it.</param>
/// <param name="Opened">The day on which it was opened; null when no statement tells it.</param>
/// <param name="FirstDay">First day that a statement covers; null without statements.</param>
/// <param name="LastDay">Last day that a statement covers; null without statements.</param>
/// <param name="Generated">When the broker made the newest statement; null without statements.</param>
/// <param name="Statements">Statements imported.</param>
/// <param name="Entries">Current ledger entries.</param>
/// <param name="NetWorth">In base currency.</param>
/// <param name="DayChange">Since the previous reported day, in base currency.</param>
/// <param name="History">How far back the history reaches, in a sentence.</param>
public sealed record AccountView(
    AccountId Id,
    string? Alias,
    string? BrokerAlias,
    bool Paper,
    Currency? BaseCurrency,
    DateOnly? Opened,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    DateTimeOffset? Generated,
    int Statements,
    long Entries,
    Figure NetWorth,
    DayChange DayChange,
    string History)
{
    /// <summary>The name to show: our alias, else the broker's, else the id.</summary>
    public string Name => Alias ?? BrokerAlias ?? Id.Value;
}
