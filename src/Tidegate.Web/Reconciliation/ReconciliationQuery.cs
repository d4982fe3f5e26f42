using Tidegate.Platform.Portfolio;
using Tidegate.Platform.Reconciliation;
using Tidegate.Web.Accounts;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Reconciliation;

/// <summary>Which executions are compared; all of it stands in the address.</summary>
/// <param name="Filter">What to ask the use case for.</param>
/// <param name="Period">The days.</param>
/// <param name="Page">The page of executions, from 1.</param>
/// <param name="ShowsAll">Whether executions that are equal are listed too.</param>
/// <param name="Wrong">What in the address cannot be used, in sentences.</param>
public sealed record ReconciliationQuery(
    ReconciliationFilter Filter, PeriodQuery Period, int Page, bool ShowsAll, IReadOnlyList<string> Wrong)
{
    /// <summary>Executions on a page.</summary>
    public const int PageSize = 50;

    /// <summary>The word that shows equal executions too.</summary>
    public const string AllWord = "all";

    /// <summary>The parameters of the page beside the scope.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. PeriodQuery.Names, "show", "page"];

    /// <summary>Reads an address.</summary>
    /// <param name="address">The page with its parameters.</param>
    /// <param name="accounts">All accounts of the workspace.</param>
    /// <param name="today">The day at which periods end: what is told live is newer than all statements.</param>
    public static ReconciliationQuery Of(PageAddress address, IReadOnlyList<AccountView> accounts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(address);
        var scope = ScopeQuery.Of(address, accounts);
        // What was executed this evening stands in the books of the next trading day.
        var period = PeriodQuery.Of(address, today.AddDays(4), "12m");
        var wrong = new List<string>([.. scope.Wrong, .. period.Wrong]);
        var page = AddressValues.Page(address, wrong);
        return new(new(scope.Scope, period.From, period.To), period, page, address["show"] == AllWord, wrong);
    }
}
