using System.CommandLine;
using System.Globalization;
using Tidegate.Cli.Output;
using Tidegate.Platform.Portfolio;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate accounts</c>: the accounts with their net worth and how far back they reach.</summary>
internal static class AccountsVerb
{
    private static readonly Column<AccountView>[] Columns =
    [
        new("Account", account => account.Id.Value),
        new("Name", account => account.Name),
        new("Kind", account => account.Paper ? "paper" : "live"),
        new("Base", account => account.BaseCurrency is { } currency ? currency.Code : null),
        Column<AccountView>.Money("Net worth", account => account.NetWorth.Value),
        new("From", account => account.FirstDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new("To", account => account.LastDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Column<AccountView>.Number("Entries", account => account.Entries),
        new("History", account => account.History),
    ];

    public static Command Create(VerbHost host)
    {
        var command = new Command("accounts", "List the accounts");
        command.SetAction((parsed, cancel) => host.RunInWorkspaceAsync(
            parsed,
            async (scope, inner) =>
            {
                var accounts = await scope.Get<GetAccounts>().RunAsync(inner);
                scope.Printout.List(accounts, accounts.Max(account => account.Generated), Columns);
                return CommandLine.Done;
            },
            cancel));
        return command;
    }
}
