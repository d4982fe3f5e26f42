using System.CommandLine;
using System.Globalization;
using Tidegate.Cli.Output;
using Tidegate.Domain.Findings;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Findings;
using Tidegate.Platform.Imports;
using Tidegate.Web.Api;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate findings</c>: differences to the broker and gaps, with amounts and likely cause.</summary>
internal static class FindingsVerb
{
    /// <summary>So much of an id tells findings apart in a list: of its end, since the beginning is the time of the import.</summary>
    private const int ShortIdLength = 8;

    /// <summary>So much of a place is shown, that a row fits beside the others on a terminal.</summary>
    private const int PlaceLengthMax = 18;

    private static readonly Column<FindingView>[] Columns =
    [
        new("Id", row => Short(row.Id)),
        new("Account", row => row.Finding.Account.Value),
        new("What", row => Words.Of(row.Finding.Kind)),
        new("Where", row => Place(row.Finding.Subject)),
        Column<FindingView>.Number("Broker's", row => Rounded(row.Finding, row.Finding.Broker)),
        Column<FindingView>.Number("Difference", row => Rounded(row.Finding, row.Finding.Difference)),
        new("Cause", row => Words.Of(row.Finding.Cause)),
    ];

    private static readonly Column<FindingView>[] ColumnsOfAll = [.. Columns, new("Status", row => Words.Of(row.Status))];

    public static Command Create(VerbHost host)
    {
        var scopeOptions = new ScopeOptions();
        var all = new Option<bool>("--all") { Description = "Those that are explained, accepted or healed too" };
        var command = new Command("findings", "List differences to the broker and gaps") { all, Show(host) };
        scopeOptions.AddTo(command, withCurrency: false);
        command.SetAction((parsed, cancel) => host.RunInWorkspaceAsync(
            parsed,
            async (scope, inner) => ScopeOptions.Print(
                scope.Printout,
                await scope.Get<GetFindings>().RunAsync(scopeOptions.Scope(parsed), inner),
                view =>
                {
                    IReadOnlyList<FindingView> open = [.. view.Yours, .. view.Waiting];
                    if (parsed.GetValue(all))
                        scope.Printout.List([.. open, .. view.Explained, .. view.Healed], view.Frame.Generated, ColumnsOfAll);
                    else
                        scope.Printout.List(open, view.Frame.Generated, Columns);
                    if (!scope.Printout.IsJson && open.Count > 0)
                        scope.Printout.Say("tidegate findings show ID tells what one is about and what to do.");
                }),
            cancel));
        return command;
    }

    private static Command Show(VerbHost host)
    {
        var scopeOptions = new ScopeOptions();
        var id = new Argument<string>("ID") { Description = "The id of a finding, or its last characters as the list shows them" };
        var command = new Command("show", "Show one finding with the rows behind it") { id };
        scopeOptions.AddTo(command, withCurrency: false);
        command.SetAction((parsed, cancel) => host.RunInWorkspaceAsync(
            parsed,
            async (scope, inner) =>
            {
                var answer = await scope.Get<GetFindings>().RunAsync(scopeOptions.Scope(parsed), inner);
                if (answer is not ScopedAnswer<FindingsView>.Shown { View: var view })
                    return ScopeOptions.Print(scope.Printout, answer, _ => { });
                var part = parsed.GetValue(id)!;
                var found = view.Yours.Concat(view.Waiting).Concat(view.Explained).Concat(view.Healed)
                    .Where(finding => IsMeant(finding.Id.ToString(), part)).ToList();
                if (found is [var only] && await scope.Get<GetFinding>().RunAsync(only.Id, inner) is { } detail)
                {
                    scope.Printout.One(detail, Lines(detail));
                    return CommandLine.Done;
                }

                scope.Printout.Fail(new(
                    found.Count > 1 ? "ambiguous-finding" : "unknown-finding",
                    found.Count > 1 ? $"{found.Count} findings have an id like {part}." : $"There is no finding {part}.",
                    found.Count > 1 ? "Give more of the id." : "tidegate findings --all lists them.",
                    "ID",
                    part));
                return CommandLine.Failed;
            },
            cancel));
        return command;
    }

    private static IEnumerable<string> Lines(FindingDetail detail)
    {
        var (view, finding) = (detail.Finding, detail.Finding.Finding);
        yield return finding.Sentence;
        yield return Text($"what {Words.Of(finding.Kind)}, account {finding.Account}, {finding.Subject} {finding.Day:yyyy-MM-dd}");
        yield return Text($"ours {Number(finding.Ours)}, the broker's {Number(finding.Broker)}, difference {Number(finding.Difference)}");
        yield return $"cause {Words.Of(finding.Cause)}, state {Words.Of(finding.State)}, to do {Words.Of(finding.Remedy)}";
        yield return Text($"status {Words.Of(view.Status)}, since {view.Since:yyyy-MM-dd} {view.SinceFile}");
        foreach (var entry in detail.Entries)
        {
            yield return Text($"entry {entry.Day:yyyy-MM-dd} {entry.Type} {entry.Symbol} {entry.Quantity} {entry.Amount} {entry.Currency}");
        }

        foreach (var row in detail.BrokerRows)
        {
            yield return $"row {row.Section}, {row.Place.File} line {row.Place.Line}";
        }
    }

    private static bool IsMeant(string id, string part) => part.Length > 0
        && (id.EndsWith(part, StringComparison.OrdinalIgnoreCase) || id.StartsWith(part, StringComparison.OrdinalIgnoreCase));

    private static string Short(Guid id) => id.ToString()[^ShortIdLength..];

    private static string Place(string subject)
    {
        var text = Words.Symbol(subject);
        return text.Length <= PlaceLengthMax ? text : $"{text.AsSpan(0, PlaceLengthMax - 1)}…";
    }

    private static string Number(decimal? value) => value is { } known ? JsonFormat.Text(known) : "unknown";

    // Money to the cent, unless the difference is smaller than one.
    private static decimal? Rounded(Finding finding, decimal? value) => value is { } known
        ? decimal.Round(known, finding.Currency is not null && Math.Abs(finding.Difference ?? 1m) >= 0.01m ? 2 : 4)
        : null;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
