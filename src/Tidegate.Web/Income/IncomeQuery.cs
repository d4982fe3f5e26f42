using Tidegate.Domain.Instruments;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Income;
using Tidegate.Platform.Portfolio;
using Tidegate.Web.Accounts;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Income;

/// <summary>Which payments are shown; all of it stands in the address.</summary>
/// <param name="Scope">The accounts and the currency.</param>
/// <param name="Period">The days.</param>
/// <param name="Instrument">One instrument only; null for all.</param>
/// <param name="Page">The page of payments, from 1.</param>
/// <param name="Open">The payments whose rows are open, by their first entry.</param>
/// <param name="Wrong">What in the address cannot be used, in sentences.</param>
public sealed record IncomeQuery(
    AccountScope Scope, PeriodQuery Period, InstrumentId? Instrument, int Page, IReadOnlySet<string> Open, IReadOnlyList<string> Wrong)
{
    /// <summary>Payments on a page.</summary>
    public const int PageSize = 50;

    /// <summary>Opened payments at most: each is looked up in its files.</summary>
    public const int OpenMax = 10;

    /// <summary>The parameters of the page beside the scope.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. PeriodQuery.Names, "instrument", "page", "open"];

    /// <summary>What to ask the use case for.</summary>
    public IncomeFilter Filter => new(Scope, Period.From, Period.To, Instrument);

    /// <summary>Reads an address.</summary>
    /// <param name="address">The page with its parameters.</param>
    /// <param name="accounts">All accounts of the workspace.</param>
    /// <param name="today">The day at which periods end while there is no statement.</param>
    public static IncomeQuery Of(PageAddress address, IReadOnlyList<AccountView> accounts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(accounts);
        var scope = ScopeQuery.Of(address, accounts);
        var period = PeriodQuery.Of(address, accounts.Max(account => account.LastDay) ?? today, PeriodQuery.All);
        var wrong = new List<string>([.. scope.Wrong, .. period.Wrong]);
        var page = AddressValues.Page(address, wrong);
        InstrumentId? instrument = address["instrument"] is { } id ? new InstrumentId(id) : null;
        return new(scope.Scope, period, instrument, page, AddressValues.Open(address), wrong);
    }
}
