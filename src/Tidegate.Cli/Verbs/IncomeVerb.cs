using System.CommandLine;
using System.Globalization;
using Tidegate.Cli.Output;
using Tidegate.Domain.Income;
using Tidegate.Platform.Income;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate income</c>: dividends, interest, coupons, lending and fees with their tax.</summary>
internal static class IncomeVerb
{
    private static readonly Column<IncomeMonthView>[] Months =
    [
        new("Month", row => row.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture)),
        Money<IncomeMonthView>("Dividends", row => Of(row, IncomeKind.Dividend, IncomeKind.PaymentInLieu)),
        Money<IncomeMonthView>("Interest", row => Of(row, IncomeKind.Interest, IncomeKind.Coupon, IncomeKind.Lending)),
        Money<IncomeMonthView>("Other", row => Of(row, IncomeKind.Other)),
        Money<IncomeMonthView>("Gross", row => row.Gross),
        Money<IncomeMonthView>("Withheld", row => row.Withheld),
        Money<IncomeMonthView>("Fees", row => Of(row, IncomeKind.Fee)),
        Money<IncomeMonthView>("Net", row => row.Net),
    ];

    private static readonly Column<IncomeInstrumentView>[] Instruments =
    [
        new("Instrument", row => row.Label),
        Money<IncomeInstrumentView>("Gross", row => row.Gross),
        Money<IncomeInstrumentView>("Withheld", row => row.Withheld),
        Share<IncomeInstrumentView>("Rate", row => row.Rate),
        Money<IncomeInstrumentView>("Net", row => row.Net),
        Column<IncomeInstrumentView>.Number("Payments", row => row.Payments),
        Share<IncomeInstrumentView>("Yield on cost", row => row.YieldOnCost),
    ];

    private static readonly Column<IncomeCountryView>[] Countries =
    [
        new("Country", row => row.Country.Length > 0 ? row.Country : null),
        Money<IncomeCountryView>("Gross", row => row.Gross),
        Money<IncomeCountryView>("Withheld", row => row.Withheld),
        Money<IncomeCountryView>("Refunded", row => row.Refunded),
        Share<IncomeCountryView>("Rate", row => row.Rate),
        Money<IncomeCountryView>("Net", row => row.Net),
    ];

    private static readonly Column<IncomePayment>[] Payments =
    [
        new("Day", row => Day(row.Day)),
        new("Account", row => row.Account.Value),
        new("Kind", row => Words.Of(row.Kind)),
        new("Symbol", row => Words.Symbol(row.Symbol)),
        Money<IncomePayment>("Gross", row => row.Gross),
        Money<IncomePayment>("Withheld", row => row.Withheld),
        Money<IncomePayment>("Net", row => row.Net),
        new("In", row => row.Currency.Code),
        new("Corrected", row => row.CorrectedOn is { } day ? Day(day) : ""),
    ];

    private static readonly Column<UpcomingPayment>[] Upcoming =
    [
        new("Pay day", row => row.PayDay is { } day ? Day(day) : null),
        new("Ex-day", row => row.ExDay is { } day ? Day(day) : null),
        new("Account", row => row.Account.Value),
        new("Symbol", row => Words.Symbol(row.Symbol)),
        Money<UpcomingPayment>("Gross", row => row.Gross),
        Money<UpcomingPayment>("Tax", row => row.Tax),
        Money<UpcomingPayment>("Net", row => row.Net),
        new("In", row => row.Currency.Code),
    ];

    /// <summary>What the list can be of.</summary>
    private static readonly Dictionary<string, Action<Printout, IncomeView>> Lists = new(StringComparer.Ordinal)
    {
        ["month"] = (printout, view) => printout.List(view.Months, view.Frame.Generated, Months),
        ["instrument"] = (printout, view) => printout.List(view.Instruments, view.Frame.Generated, Instruments),
        ["country"] = (printout, view) => printout.List(view.Countries, view.Frame.Generated, Countries),
        ["payment"] = (printout, view) => printout.List(view.Payments, view.Frame.Generated, Payments),
        ["upcoming"] = (printout, view) => printout.List(view.Upcoming, view.Frame.Generated, Upcoming),
    };

    public static Command Create(VerbHost host)
    {
        var scopeOptions = new ScopeOptions();
        var period = new PeriodOptions();
        var by = new Option<string>("--by")
        {
            Description = $"What a row is: {string.Join(", ", Lists.Keys)}",
            HelpName = "ROW",
            DefaultValueFactory = _ => "month",
        };
        var name = new Option<string?>("--instrument") { Description = "One instrument: symbol or contract number", HelpName = "ID" };
        var command = new Command("income", "List income, its tax and fees; a correction belongs to the payment that it corrects")
        {
            by,
            name,
        };
        period.AddTo(command);
        scopeOptions.AddTo(command, withCurrency: true);
        command.SetAction((parsed, cancel) => host.RunInWorkspaceAsync(
            parsed,
            async (scope, inner) =>
            {
                var (from, to) = period.Read(parsed);
                var filter = new IncomeFilter(scopeOptions.Scope(parsed), from, to);
                var list = ListOf(parsed.GetValue(by)!);
                if (parsed.GetValue(name) is { } text)
                {
                    if (await NamedInstrument.FindAsync(scope, "--instrument", text, inner) is not { } instrument)
                        return CommandLine.Failed;
                    filter = filter with { Instrument = instrument.Id };
                }

                return ScopeOptions.Print(scope.Printout, await scope.Get<GetIncome>().RunAsync(filter, inner), view =>
                {
                    list(scope.Printout, view);
                    Sum(scope.Printout, view);
                });
            },
            cancel));
        return command;
    }

    private static Action<Printout, IncomeView> ListOf(string by) => Lists.TryGetValue(by, out var list)
        ? list
        : throw new WrongUseException("--by", by, $"--by \"{by}\" is no row of income.", $"Give one of {string.Join(", ", Lists.Keys)}.");

    private static void Sum(Printout printout, IncomeView view)
    {
        if (printout.IsJson)
            return;
        if (view.Net is { } net)
        {
            printout.Say(string.Create(
                CultureInfo.InvariantCulture,
                $"Net {net:0.00} {view.Frame.Currency}: gross {view.Gross:0.00}, tax {view.Withheld:0.00}, fees {view.Fees:0.00}."));
        }

        foreach (var note in view.Frame.Notes)
        {
            printout.Say(note);
        }
    }

    private static decimal Of(IncomeMonthView month, params ReadOnlySpan<IncomeKind> kinds)
    {
        var sum = 0m;
        foreach (var kind in kinds)
        {
            sum += month.ByKind.GetValueOrDefault(kind);
        }

        return sum;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Column<TRow> Money<TRow>(string title, Func<TRow, decimal?> value) =>
        Column<TRow>.Money(title, row => value(row) is { } amount ? decimal.Round(amount, 2) : null);

    private static Column<TRow> Share<TRow>(string title, Func<TRow, decimal?> value) =>
        new(title, row => value(row)?.ToString("0.0 %", CultureInfo.InvariantCulture), IsNumber: true);
}
