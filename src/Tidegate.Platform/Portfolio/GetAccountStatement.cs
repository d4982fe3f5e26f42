using System.Text.Json;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Accounts;

namespace Tidegate.Platform.Portfolio;

/// <summary>Reads what happened to the worth of accounts over a period.</summary>
public sealed class GetAccountStatement
{
    private readonly Portfolios portfolios;

    internal GetAccountStatement(Portfolios portfolios) => this.portfolios = portfolios;

    /// <summary>Answers for the days from <paramref name="from"/> to <paramref name="to"/>, both of them included.</summary>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public Task<ScopedAnswer<AccountStatementView>> RunAsync(AccountScope scope, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (to < from)
            throw new ArgumentException($"The last day {to:O} is before the first day {from:O}.", nameof(to));

        return portfolios.AnswerAsync(
            scope,
            async chosen =>
            {
                var closing = await portfolios.BooksAsync(chosen, scope.Display, to, cancel);
                var opening = await portfolios.ScopeAsync(chosen, closing.Portfolio.Currency, from.AddDays(-1), cancel);
                return View(new(from, to), opening, closing);
            },
            cancel);
    }

    private static AccountStatementView View(DaySpan days, ScopePortfolio opening, ScopeBooks closing)
    {
        var currency = closing.Portfolio.Currency;
        var accounts = opening.Accounts
            .Zip(closing.Accounts, (before, after) => (Before: before, After: after.Account, after.Facts)).ToList();
        var bridge = NetWorthBridge.Sum(
            [.. accounts.Select(account => NetWorthBridge.Of(account.Facts, account.Before, account.After, days, currency))]);
        return new(
            PortfolioViews.Frame(closing.Portfolio),
            days.From,
            days.To,
            accounts.Count == 0 ? null : bridge.Opening,
            [.. bridge.Lines.Select(line => new StatementLineView(Named(line.Item.ToString()), line.Amount, line.Entries))],
            accounts.Count == 0 ? null : bridge.Closing,
            accounts.Count == 0 ? null : bridge.Unexplained,
            closing.Portfolio.NetWorth,
            [.. accounts.SelectMany(account => StatementViews.Cash(account.Before, account.After))],
            [.. accounts.SelectMany(account => StatementViews.Positions(account.Before, account.After, account.Facts, days))],
            [.. bridge.Notes, .. Unknown("opening", bridge.Opening, opening), .. Unknown("closing", bridge.Closing, closing.Portfolio)])
        {
            BrokerLines = BrokerLines(closing, days),
        };
    }

    private static IEnumerable<string> Unknown(string end, decimal? worth, ScopePortfolio figures) => worth is null
        ? figures.Accounts.Where(account => account.NetWorth.Value is null)
            .Select(account => $"{account.Account}: the {end} net worth is not known. {account.NetWorth.Reason} {account.Reach.Sentence}")
        : [];

    private static IReadOnlyList<StatementLineView> BrokerLines(ScopeBooks books, DaySpan days)
    {
        var periods = books.Accounts.Select(pair => (pair.Account, Period: pair.Facts.NavPeriods.FirstOrDefault(p => p.Window == days)))
            .ToList();
        if (periods.Count == 0 || periods.Exists(own => own.Period is not { Items.Count: > 0 } || own.Account.BaseCurrency is null))
            return [];

        return
        [
            .. periods.SelectMany(own => own.Period!.Items.Select(item => (
                    Name: item.Key,
                    Amount: books.Portfolio.Convert(own.Account, item.Value, own.Account.BaseCurrency!.Value))))
                .GroupBy(item => item.Name)
                .Select(items => new StatementLineView(Named(items.Key), PortfolioViews.Sum(items.Select(item => item.Amount)), 0))
                .Where(line => line.Amount is not 0m),
        ];
    }

    private static string Named(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
