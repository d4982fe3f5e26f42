using System.CommandLine;
using System.Globalization;
using Tidegate.Platform.Portfolio;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate statement</c>: what happened to net worth over a period, adding up.</summary>
internal static class StatementVerb
{
    private const decimal Cent = 0.01m;

    public static Command Create(VerbHost host)
    {
        var scopeOptions = new ScopeOptions();
        var period = new PeriodOptions();
        var command = new Command("statement", "Show an account statement: opening, payments, result, closing");
        period.AddTo(command);
        scopeOptions.AddTo(command, withCurrency: true);
        command.SetAction((parsed, cancel) => host.RunInWorkspaceAsync(
            parsed,
            async (scope, inner) =>
            {
                var (from, to) = period.ReadBoth(parsed);
                return ScopeOptions.Print(
                    scope.Printout,
                    await scope.Get<GetAccountStatement>().RunAsync(scopeOptions.Scope(parsed), from, to, inner),
                    view =>
                    {
                        scope.Printout.One(view, Lines(view));
                        if (scope.Printout.IsJson)
                            return;
                        foreach (var note in view.Notes.Concat(view.Frame.Notes))
                        {
                            scope.Printout.Say(note);
                        }
                    });
            },
            cancel));
        return command;
    }

    private static IEnumerable<string> Lines(AccountStatementView view)
    {
        List<(string Name, decimal? Amount)> lines =
        [
            (Text($"Net worth before {view.From:yyyy-MM-dd}"), view.Opening),
            .. view.Lines.Select(line => (line.Line, line.Amount)),
            (Text($"Net worth on {view.To:yyyy-MM-dd}"), view.Closing),
            ("The broker's", view.Broker.Broker),
        ];
        if (view.Unexplained is { } rest && Math.Abs(rest) >= Cent / 2)
            lines.Insert(lines.Count - 2, ("unexplained", rest));
        var texts = lines.ConvertAll(line => line.Amount?.ToString("0.00", CultureInfo.InvariantCulture) ?? "unknown");
        var (wide, far) = (lines.Max(line => line.Name.Length), texts.Max(text => text.Length));
        return lines.Zip(texts, (line, text) => $"{line.Name.PadRight(wide)}  {text.PadLeft(far)} {view.Frame.Currency}");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
