using System.CommandLine;
using System.Globalization;
using Tidegate.Cli.Output;
using Tidegate.Platform.Portfolio;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate gains</c>: the realized result of each closing, beside the broker's.</summary>
internal static class GainsVerb
{
    private static readonly Column<GainView>[] Columns =
    [
        new("Day", row => row.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new("Account", row => row.Account.Value),
        new("Symbol", row => Words.Symbol(row.Instrument.Symbol)),
        Column<GainView>.Number("Quantity", row => row.Quantity),
        Column<GainView>.Money("Cost", row => decimal.Round(row.Cost, 2)),
        Column<GainView>.Money("Realized", row => row.Realized.Ours is { } ours ? decimal.Round(ours, 2) : null),
        Column<GainView>.Money("Broker's", row => row.Realized.Broker is { } broker ? decimal.Round(broker, 2) : null),
        new("In", row => row.Instrument.Currency.Code),
    ];

    public static Command Create(VerbHost host)
    {
        var scopeOptions = new ScopeOptions();
        var period = new PeriodOptions();
        var command = new Command("gains", "List realized results, one for each closing, newest first");
        period.AddTo(command);
        scopeOptions.AddTo(command, withCurrency: true);
        command.SetAction((parsed, cancel) => host.RunInWorkspaceAsync(
            parsed,
            async (scope, inner) =>
            {
                var (from, to) = period.Read(parsed);
                return ScopeOptions.Print(
                    scope.Printout,
                    await scope.Get<GetGains>().RunAsync(scopeOptions.Scope(parsed), from, to, inner),
                    view => Show(scope.Printout, view));
            },
            cancel));
        return command;
    }

    private static void Show(Printout printout, GainsView view)
    {
        printout.List(view.Rows, view.Frame.Generated, Columns);
        if (!printout.IsJson && view.Realized is { } realized)
        {
            printout.Say(string.Create(
                CultureInfo.InvariantCulture,
                $"Realized {realized:0.00} {view.Frame.Currency}: gains {view.Gains:0.00}, losses {view.Losses:0.00}."));
        }
    }
}
