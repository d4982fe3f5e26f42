using System.CommandLine;
using System.Globalization;
using Tidegate.Cli.Output;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Lots;
using Tidegate.Platform.Portfolio;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate lots</c>: the open lots, of today or of a day.</summary>
internal static class LotsVerb
{
    private static readonly Column<OpenLotView>[] Columns =
    [
        new("Account", row => row.Account.Value),
        new("Symbol", row => Words.Symbol(row.Instrument.Symbol)),
        new("Opened", row => row.Lot.Opened?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Column<OpenLotView>.Number("Quantity", row => row.Lot.Quantity),
        Column<OpenLotView>.Money("Unit cost", row => decimal.Round(row.Lot.UnitCost, 4)),
        Column<OpenLotView>.Money("Cost", row => decimal.Round(row.Lot.Cost, 2)),
        Column<OpenLotView>.Money("Unrealized", row => row.Lot.Unrealized is { } result ? decimal.Round(result, 2) : null),
        new("In", row => row.Instrument.Currency.Code),
        new("Source", row => Words.Of(row.Lot.Source) + (row.Lot.Confidence == LotConfidence.Exact ? "" : "?")),
    ];

    public static Command Create(VerbHost host)
    {
        var scopeOptions = new ScopeOptions();
        var account = new Argument<string[]>("ACCOUNT")
        {
            Description = "Accounts by the broker's id; without one all live accounts",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var name = new Option<string?>("--instrument") { Description = "One instrument: symbol or contract number", HelpName = "ID" };
        var asOf = new DayOption("--as-of", "The day at whose end the lots are open");
        var command = new Command("lots", "List the open lots, oldest first in each position; ? marks what is not exact") { account, name };
        asOf.AddTo(command);
        scopeOptions.AddTo(command, withCurrency: false);
        command.SetAction((parsed, cancel) => host.RunInWorkspaceAsync(
            parsed,
            async (scope, inner) =>
            {
                var wanted = scopeOptions.Scope(parsed, parsed.GetValue(account) ?? []) with { AsOf = asOf.Read(parsed) };
                InstrumentId? instrument = null;
                if (parsed.GetValue(name) is { } text)
                {
                    if (await NamedInstrument.FindAsync(scope, "--instrument", text, inner) is not { } found)
                        return CommandLine.Failed;
                    instrument = found.Id;
                }

                return ScopeOptions.Print(
                    scope.Printout,
                    await scope.Get<GetOpenLots>().RunAsync(wanted, instrument, inner),
                    view => scope.Printout.List(view.Rows, view.Frame.Generated, Columns));
            },
            cancel));
        return command;
    }
}
