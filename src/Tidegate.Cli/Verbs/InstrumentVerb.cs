using System.CommandLine;
using System.Globalization;
using Tidegate.Domain.Instruments;
using Tidegate.Platform.Portfolio;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate instrument ID</c>: everything about one contract over its names.</summary>
internal static class InstrumentVerb
{
    // A person wants the gist; --json has everything.
    private const int RowsShown = 10;

    public static Command Create(VerbHost host)
    {
        var scopeOptions = new ScopeOptions();
        var name = new Argument<string>("ID") { Description = "A symbol of today or of the past, or the broker's contract number" };
        var asOf = new DayOption("--as-of", "The day at whose end positions and lots hold");
        var command = new Command("instrument", "Show everything about one instrument: names, ties, positions, lots, results") { name };
        asOf.AddTo(command);
        scopeOptions.AddTo(command, withCurrency: true);
        command.SetAction((parsed, cancel) => host.RunInWorkspaceAsync(
            parsed,
            async (scope, inner) =>
            {
                var wanted = scopeOptions.Scope(parsed) with { AsOf = asOf.Read(parsed) };
                if (await NamedInstrument.FindAsync(scope, "ID", parsed.GetValue(name)!, inner) is not { } found)
                    return CommandLine.Failed;
                return ScopeOptions.Print(
                    scope.Printout,
                    await scope.Get<GetInstrument>().RunAsync(found.Id, wanted, inner),
                    view => scope.Printout.One(view, view is null ? [] : Lines(view)));
            },
            cancel));
        return command;
    }

    private static IEnumerable<string> Lines(InstrumentView view)
    {
        var instrument = view.Instrument;
        yield return $"{instrument.Symbol}  {instrument.Description}";
        yield return $"id {instrument.Id}, class {instrument.AssetClass}, {instrument.Currency}{Isin(instrument)}";
        foreach (var name in view.Names.Where(name => name.Symbol != instrument.Symbol || name.Isin != instrument.Isin))
        {
            yield return Text($"name    {name.Symbol} {name.Isin} from {name.First:yyyy-MM-dd} to {name.Last:yyyy-MM-dd}");
        }

        foreach (var relative in view.Relatives.Take(RowsShown))
        {
            yield return Text($"tie     {relative.Instrument.Symbol} ({relative.Instrument.Id}): {relative.Tie} {relative.Day:yyyy-MM-dd}");
        }

        foreach (var held in view.Holdings)
        {
            var (quantity, worth) = (held.Quantity.Value, held.Value.Value);
            yield return Text($"held    {held.Account}: {quantity:0.########} at {held.AverageCost:0.00##}, worth {worth:0.00}");
        }

        foreach (var lot in view.Lots.SelectMany(lots => lots.Lots))
        {
            yield return Text($"lot     {lot.Opened:yyyy-MM-dd}: {lot.Quantity:0.########} cost {lot.Cost:0.00} ({Words.Of(lot.Source)})");
        }

        foreach (var gain in view.Closings.Take(RowsShown))
        {
            yield return Text($"closed  {gain.Day:yyyy-MM-dd}: {gain.Quantity:0.########} result {gain.Realized.Value:0.00}");
        }

        foreach (var entry in view.Transactions.Take(RowsShown))
        {
            var amount = Text($"{entry.Quantity:0.########} {entry.Amount:0.00} {entry.Currency}");
            yield return Text($"entry   {entry.Day:yyyy-MM-dd}: {entry.Type} {amount}");
        }

        if (view.Transactions.Count > RowsShown || view.Closings.Count > RowsShown)
            yield return "There is more: --json shows all of it.";
    }

    private static string Isin(Instrument instrument) => instrument.Isin.Length > 0 ? $", ISIN {instrument.Isin}" : "";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
