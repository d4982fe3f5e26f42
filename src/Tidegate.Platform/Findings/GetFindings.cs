using Tidegate.Domain.Findings;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Portfolio;

namespace Tidegate.Platform.Findings;

/// <summary>Reads the findings of a scope of accounts.</summary>
public sealed class GetFindings
{
    /// <summary>Healed findings shown at most.</summary>
    private const int HealedMax = 100;

    private readonly Portfolios portfolios;
    private readonly FindingStore store;

    internal GetFindings(Portfolios portfolios, FindingStore store)
    {
        this.portfolios = portfolios;
        this.store = store;
    }

    /// <summary>Answers for a scope.</summary>
    public Task<ScopedAnswer<FindingsView>> RunAsync(AccountScope scope, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return portfolios.AnswerAsync(
            scope,
            async chosen =>
            {
                var frame = PortfolioViews.Frame(await portfolios.ScopeAsync(chosen, scope.Display, scope.AsOf, cancel));
                return View(frame, await store.ReadAsync(frame.Accounts, HealedMax, cancel));
            },
            cancel);
    }

    private static FindingsView View(ViewFrame frame, IReadOnlyList<FindingView> all) => new(
        frame,
        Sorted(all, finding => finding is { Status: FindingStatus.Open, Finding.Remedy: not (FindingRemedy.None or FindingRemedy.Wait) }),
        Sorted(all, finding => finding is { Status: FindingStatus.Open, Finding.Remedy: FindingRemedy.Wait }),
        Sorted(all, finding => finding.Status == FindingStatus.Accepted
            || finding is { Status: FindingStatus.Open, Finding.Remedy: FindingRemedy.None }),
        [.. all.Where(finding => finding.Status == FindingStatus.Healed)]);

    private static IReadOnlyList<FindingView> Sorted(IEnumerable<FindingView> all, Func<FindingView, bool> group) =>
    [
        .. all.Where(group)
            .OrderByDescending(view => view.Finding.State)
            .ThenBy(view => view.Finding.Kind)
            .ThenByDescending(view => Math.Abs(view.Finding.Difference ?? 0m))
            .ThenBy(view => view.Finding.Account.Value, StringComparer.Ordinal)
            .ThenBy(view => view.Finding.Subject, StringComparer.Ordinal)
            .ThenBy(view => view.Id),
    ];
}
