using System.CommandLine;
using System.Globalization;
using Tidegate.Cli.Output;
using Tidegate.Domain.Instruments;
using Tidegate.Platform.Ledger;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate transactions</c>: the ledger's entries, newest first.</summary>
internal static class TransactionsVerb
{
    private static readonly Column<TransactionView>[] Columns =
    [
        new("Day", row => row.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new("Account", row => row.Account.Value),
        new("Type", row => row.Type),
        new("Symbol", row => row.Symbol),
        Column<TransactionView>.Number("Quantity", row => row.Quantity),
        Column<TransactionView>.Number("Price", row => row.Price),
        Column<TransactionView>.Money("Amount", row => row.Amount),
        new("Currency", row => row.Currency.Code),
        Column<TransactionView>.Money("Commission", row => row.Commission),
    ];

    public static Command Create(VerbHost host)
    {
        var scopeOptions = new ScopeOptions();
        var period = new PeriodOptions();
        var text = new Option<string?>("--search")
        {
            Description = "Part of symbol, description or type, or one of the broker's ids",
            HelpName = "TEXT"
        };
        var currency = new Option<string?>("--currency") { Description = "Entries in one currency, such as EUR", HelpName = "CODE" };
        var page = new Option<int>("--page") { Description = "Page of 50 entries, from 1", HelpName = "N", DefaultValueFactory = _ => 1 };
        var all = new Option<bool>("--all") { Description = "All entries at once" };
        var command = new Command("transactions", "List the ledger's entries, newest first") { text, currency, page, all };
        period.AddTo(command);
        scopeOptions.AddTo(command, withCurrency: false);
        command.SetAction((parsed, cancel) => host.RunInWorkspaceAsync(
            parsed,
            async (scope, inner) =>
            {
                var (from, to) = period.Read(parsed);
                var filter = new TransactionFilter
                {
                    Accounts = scopeOptions.Accounts(parsed),
                    From = from,
                    To = to,
                    Text = parsed.GetValue(text),
                    Currency = CurrencyOf(parsed.GetValue(currency)),
                    Page = parsed.GetValue(page),
                };
                var answer = await scope.Get<GetTransactions>().RunAsync(filter, parsed.GetValue(all), inner);
                return ScopeOptions.Print(scope.Printout, answer, view => scope.Printout.List(
                    view.Items,
                    null,
                    Columns,
                    view.Page < view.PageCount ? string.Create(CultureInfo.InvariantCulture, $"--page {view.Page + 1}") : null));
            },
            cancel));
        return command;
    }

    private static Currency? CurrencyOf(string? code) => code is null
        ? null
        : Currency.TryParse(code, out var currency)
            ? currency
            : throw new WrongUseException("--currency", code, $"\"{code}\" is no currency code.",
                "Give three capital letters, such as EUR.");
}
