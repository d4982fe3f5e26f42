using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Accounts;

namespace Tidegate.Platform.Portfolio;

/// <summary>The account at a glance; all amounts in the frame's currency.</summary>
/// <param name="Frame">Whose figures, of which day.</param>
/// <param name="NetWorth">Positions, cash and accruals.</param>
/// <param name="DayChange">Since the previous reported day.</param>
/// <param name="TotalChange">Since the start, without what was paid in.</param>
/// <param name="Cash">All currencies together.</param>
/// <param name="CashByCurrency">Each currency in itself.</param>
/// <param name="Allocation">By class, the greatest first.</param>
/// <param name="History">Net worth by reported day, oldest first.</param>
/// <param name="Broker">Against the broker.</param>
/// <param name="Top">The greatest positions, at most ten.</param>
public sealed record DashboardView(
    ViewFrame Frame,
    Figure NetWorth,
    DayChange DayChange,
    TotalChange TotalChange,
    Figure Cash,
    IReadOnlyList<CurrencyBalance> CashByCurrency,
    IReadOnlyList<AllocationSlice> Allocation,
    IReadOnlyList<NetWorthPoint> History,
    BrokerComparison Broker,
    IReadOnlyList<HoldingView> Top);
