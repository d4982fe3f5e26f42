using System.CommandLine;
using System.Globalization;
using Tidegate.Cli.Output;
using Tidegate.Domain.Reconciliation;
using Tidegate.Platform.Reconciliation;
using Tidegate.Web.Reconciliation;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate reconciliation</c>: executions that gateways told beside those of statements.</summary>
internal static class ReconciliationVerb
{
    private static readonly Column<ReconciledDay>[] Days =
    [
        new("Day", row => Day(row.Day)),
        new("Account", row => row.Account.Value),
        new("Stand", row => ReconciliationWords.Of(row.State)),
        Column<ReconciledDay>.Number("Live", row => row.Live),
        Column<ReconciledDay>.Number("Confirmed", row => row.Confirmed),
        Column<ReconciledDay>.Number("Stated", row => row.Stated),
        new("Amounts", row => Differences(row, sum => sum.AmountDifference), IsNumber: true),
        new("Commissions", row => Differences(row, sum => sum.CommissionDifference), IsNumber: true),
        new("Without connection", row => string.Join(", ", row.WithoutConnection.Select(away => ReconciliationWords.Of(away, row.Day)))),
    ];

    private static readonly Column<ReconciledExecution>[] Executions =
    [
        new("Day", row => Day(row.Day)),
        new("Account", row => row.Account.Value),
        new("Symbol", row => Words.Symbol(row.Symbol)),
        new("Execution", row => row.ExecutionId),
        new("Stand", row => ReconciliationWords.Of(row.State)),
        Column<ReconciledExecution>.Number("Quantity", row => row.Best.Quantity),
        Column<ReconciledExecution>.Number("Price", row => row.Best.Price),
        Column<ReconciledExecution>.Number("Amount differs", row => row.AmountDifference),
        Column<ReconciledExecution>.Number("Commission differs", row => row.CommissionDifference),
    ];

    public static Command Create(VerbHost host)
    {
        var scopeOptions = new ScopeOptions();
        var period = new PeriodOptions();
        var executions = new Option<bool>("--executions") { Description = "A row for each execution instead of each day" };
        var command = new Command("reconciliation", "List what gateways told of executions beside what statements tell") { executions };
        period.AddTo(command);
        scopeOptions.AddTo(command, withCurrency: false);
        command.SetAction((parsed, cancel) => host.RunInWorkspaceAsync(
            parsed,
            async (scope, inner) =>
            {
                var (from, to) = period.Read(parsed);
                var answer = await scope.Get<GetReconciliation>().RunAsync(new(scopeOptions.Scope(parsed), from, to), inner);
                return ScopeOptions.Print(scope.Printout, answer, view =>
                {
                    if (parsed.GetValue(executions))
                        scope.Printout.List(view.Executions, null, Executions);
                    else
                        scope.Printout.List(view.Days, null, Days);
                    if (!scope.Printout.IsJson && view.From is null)
                        scope.Printout.Say("No gateway has told an execution of these accounts yet.");
                });
            },
            cancel));
        return command;
    }

    private static string Differences(ReconciledDay day, Func<ReconciledSum, decimal> difference) => string.Join(
        ", ",
        day.Sums.Where(sum => Math.Abs(difference(sum)) >= ExecutionFigures.Tolerance)
            .Select(sum => string.Create(CultureInfo.InvariantCulture, $"{difference(sum):0.00} {sum.Currency}")));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
