using System.Collections.Immutable;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Market;
using Tidegate.Simulator.Statements;

namespace Tidegate.Simulator.FlexService;

/// <summary>Statements of imaginary accounts, whose history grows with the clock.</summary>
/// <param name="options">Which accounts.</param>
/// <param name="seed">Chooses one of the possible histories.</param>
internal sealed class GeneratedShelf(FlexServiceOptions options, int seed) : IStatementShelf
{
    // What comes later does not change what was; so the history is made a little further than it is needed.
    private const int DaysAhead = 90;

    private readonly Lock gate = new();
    private SimulatedHistory? history;

    public ImmutableArray<FlexQuery> Queries { get; } =
    [
        .. options.Queries.Select(query => new FlexQuery(
            query.Id, query.Shape.Name,
            query.Shape.Type == StatementQuery.TradeConfirmation ? FlexQueryKind.TradeConfirmation : FlexQueryKind.Activity,
            query.Period)),
    ];

    public DateOnly? OpenedOn(FlexQuery query)
    {
        var saved = SavedAs(query);
        var first = options.Accounts.Where(account => saved.Accounts.IsEmpty || saved.Accounts.Contains(account.Id))
            .Min(account => account.OpensAfterDays);
        return TradingCalendar.Later(TradingCalendar.OnOrAfter(options.FirstDay), first);
    }

    public Task<Stream> OpenAsync(FlexReference reference, CancellationToken cancel) =>
        Task.Run<Stream>(() => Open(reference, cancel), cancel);

    public string ContentTypeOf(FlexQuery query) => FlexAnswerWriter.Xml;

    private FileStream Open(FlexReference reference, CancellationToken cancel)
    {
        var window = reference.Window!;
        var past = Until(window.To);
        var saved = SavedAs(reference.Query);
        var accounts = past.Accounts
            .Where(account => (saved.Accounts.IsEmpty || saved.Accounts.Contains(account)) && past.OpenedOn(account) <= window.To)
            .ToImmutableArray();
        var shape = saved.Shape with { Period = window.Label };
        var request = new StatementRequest(shape, accounts, window.From, window.To, reference.Generated)
        {
            KnownUntil = reference.Query.Kind == FlexQueryKind.TradeConfirmation ? reference.Generated - options.ConfirmationLag : null,
        };
        var file = ScratchFile.Create();
        try
        {
            new StatementIssuer(past).Issue(file, request, cancel);
            file.Position = 0;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private SavedQuery SavedAs(FlexQuery query) => options.Queries.First(saved => saved.Id == query.Id);

    private SimulatedHistory Until(DateOnly day)
    {
        lock (gate)
        {
            if (history is null || history.Options.LastDay < day)
            {
                history = SimulatedHistory.Generate(new HistoryOptions
                {
                    Seed = seed,
                    FirstDay = options.FirstDay,
                    LastDay = day.AddDays(DaysAhead),
                    Accounts = options.Accounts,
                    TradesPerDay = options.TradesPerDay,
                    Events = options.Events,
                });
            }

            return history;
        }
    }
}
