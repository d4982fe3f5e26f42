using System.CommandLine;
using System.Globalization;
using Tidegate.Cli.Output;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Portfolio;
using Tidegate.Platform.Sessions;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate positions</c>: what is held, each figure beside the broker's.</summary>
internal static class PositionsVerb
{
    private static readonly Column<HoldingView>[] Columns =
    [
        new("Account", row => row.Account.Value),
        new("Symbol", row => row.Instrument.Symbol),
        Column<HoldingView>.Number("Quantity", row => row.Quantity.Value),
        Column<HoldingView>.Number("Price", row => row.Price.Value),
        new("Currency", row => row.Instrument.Currency.Code),
        Column<HoldingView>.Money("Cost", row => Rounded(row.Cost.Value)),
        Column<HoldingView>.Money("Value", row => Rounded(row.Value.Value)),
        Column<HoldingView>.Money("Unrealized", row => Rounded(row.Unrealized.Value)),
        new("Weight", row => row.Weight?.ToString("0.0 %", CultureInfo.InvariantCulture), IsNumber: true),
        new("Against the broker", row => row.Quantity.State.ToString().ToLowerInvariant()),
    ];

    public static Command Create(VerbHost host)
    {
        var options = new ScopeOptions();
        var command = new Command("positions", "List the positions");
        var asOf = new DayOption("--as-of", "The day at whose end the figures hold");
        asOf.AddTo(command);
        var live = new Option<bool>("--live") { Description = "What gateways told last, not what statements tell" };
        command.Add(live);
        options.AddTo(command, withCurrency: true);
        command.SetAction((parsed, cancel) => host.RunInWorkspaceAsync(
            parsed,
            async (scope, inner) => parsed.GetValue(live) ? await PrintLiveAsync(scope, options.Scope(parsed), inner) : ScopeOptions.Print(
                scope.Printout,
                await scope.Get<GetHoldings>().RunAsync(options.Scope(parsed) with { AsOf = asOf.Read(parsed) }, inner),
                view =>
                {
                    scope.Printout.List(view.Rows, view.Frame.Generated, Columns);
                    if (!scope.Printout.IsJson && view.NetWorth.Value is { } worth)
                    {
                        var sum = string.Create(CultureInfo.InvariantCulture, $"{worth:0.00} {view.Frame.Currency}");
                        scope.Printout.Say($"Net worth {sum} on {view.Frame.AsOf:yyyy-MM-dd}.");
                        foreach (var note in view.Frame.Notes)
                        {
                            scope.Printout.Say(note);
                        }
                    }
                }),
            cancel));
        return command;
    }

    private static async Task<int> PrintLiveAsync(VerbScope scope, AccountScope wanted, CancellationToken cancel)
    {
        var told = await scope.Get<GetLiveAccounts>().RunAsync(cancel);
        var shown = told.Where(one => wanted.Accounts.Count == 0 || wanted.Accounts.Contains(one.Values.Account)).ToList();
        return LivePositions.Print(scope.Printout, shown) ? CommandLine.Done : CommandLine.Failed;
    }

    private static decimal? Rounded(decimal? value) => value is { } known ? decimal.Round(known, 2) : null;
}
