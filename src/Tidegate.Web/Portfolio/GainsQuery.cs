using Tidegate.Platform.Accounts;
using Tidegate.Platform.Portfolio;
using Tidegate.Web.Accounts;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Portfolio;

/// <summary>Which closings are shown; all of it stands in the address.</summary>
/// <param name="Scope">The accounts and the currency.</param>
/// <param name="Period">The days.</param>
/// <param name="Text">Part of symbol, description or ISIN; empty for all.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Open">The closings whose lots are open, by their entry.</param>
/// <param name="Wrong">What in the address cannot be used, in sentences.</param>
public sealed record GainsQuery(
    AccountScope Scope, PeriodQuery Period, string Text, int Page, IReadOnlySet<string> Open, IReadOnlyList<string> Wrong)
{
    /// <summary>Closings on a page.</summary>
    public const int PageSize = 50;

    /// <summary>The parameters of the page beside the scope.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. PeriodQuery.Names, "q", "page", "open"];

    /// <summary>Reads an address.</summary>
    public static GainsQuery Of(PageAddress address, IReadOnlyList<AccountView> accounts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(accounts);
        var scope = ScopeQuery.Of(address, accounts);
        var period = PeriodQuery.Of(address, accounts.Max(account => account.LastDay) ?? today, PeriodQuery.All);
        var wrong = new List<string>([.. scope.Wrong, .. period.Wrong]);
        var page = AddressValues.Page(address, wrong);
        return new(scope.Scope, period, address["q"] ?? "", page, AddressValues.Open(address), wrong);
    }

    /// <summary>The closings of the query, in the order given.</summary>
    public IReadOnlyList<GainView> Rows(IReadOnlyList<GainView> all) => Text.Length == 0 ? all : [.. all.Where(Shows)];

    private bool Shows(GainView row) =>
        Has(row.Instrument.Symbol) || Has(row.Instrument.Description) || Has(row.Instrument.Isin) || Has(row.Instrument.UnderlyingSymbol);

    private bool Has(string text) => text.Contains(Text, StringComparison.OrdinalIgnoreCase);
}
