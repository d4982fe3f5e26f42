using System.CommandLine;
using Tidegate.Cli.Output;
using Tidegate.Platform.Portfolio;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate cash</c>: cash by account and currency, beside the broker's.</summary>
internal static class CashVerb
{
    private static readonly Column<CashRowView>[] Columns =
    [
        new("Account", row => row.Account.Value),
        new("Currency", row => row.Currency.Code),
        Column<CashRowView>.Money("Balance", row => row.End.Value is { } end ? decimal.Round(end, 2) : null),
        Column<CashRowView>.Money("Ours", row => row.End.Ours is { } ours ? decimal.Round(ours, 2) : null),
        Column<CashRowView>.Money("Broker's", row => row.End.Broker is { } broker ? decimal.Round(broker, 2) : null),
        Column<CashRowView>.Money("Settled", row => row.Settled is { } settled ? decimal.Round(settled, 2) : null),
        new("Against the broker", row => row.End.State.ToString().ToLowerInvariant()),
    ];

    public static Command Create(VerbHost host)
    {
        var options = new ScopeOptions();
        var command = new Command("cash", "List cash by currency");
        options.AddTo(command, withCurrency: true);
        command.SetAction((parsed, cancel) => host.RunInWorkspaceAsync(
            parsed,
            async (scope, inner) => ScopeOptions.Print(
                scope.Printout,
                await scope.Get<GetCash>().RunAsync(options.Scope(parsed), inner),
                view => scope.Printout.List(view.Rows, view.Frame.Generated, Columns)),
            cancel));
        return command;
    }
}
