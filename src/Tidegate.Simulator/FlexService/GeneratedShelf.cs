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
    private const int FirstId = 700_101;
    // What comes later does not change what was; so the history is made a little further than it is needed.
    private const int DaysAhead = 90;

    private static readonly ImmutableArray<(StatementQuery Shape, FlexPeriod Period)> Shapes =
    [
        (StatementQuery.Tidegate, FlexPeriod.LastYearOfDays),
        (StatementQuery.Exirio, FlexPeriod.LastYearOfDays),
        (StatementQuery.Kinfo, FlexPeriod.LastYearOfDays),
        (StatementQuery.Confirmations, FlexPeriod.Today),
        (StatementQuery.Old, FlexPeriod.LastBusinessDay),
        (StatementQuery.Everything, FlexPeriod.LastYearOfDays),
    ];

    private readonly Lock gate = new();
    private SimulatedHistory? history;

    public ImmutableArray<FlexQuery> Queries { get; } =
    [
        .. Shapes.Select((shape, number) => new FlexQuery(
            $"{FirstId + number}", shape.Shape.Name,
            shape.Shape.Type == StatementQuery.TradeConfirmation ? FlexQueryKind.TradeConfirmation : FlexQueryKind.Activity,
            shape.Period)),
    ];

    public DateOnly? Opened =>
        TradingCalendar.Later(TradingCalendar.OnOrAfter(options.FirstDay), options.Accounts.Min(account => account.OpensAfterDays));

    public Task<Stream> OpenAsync(FlexReference reference, CancellationToken cancel) =>
        Task.Run<Stream>(() => Open(reference, cancel), cancel);

    public string ContentTypeOf(FlexQuery query) => FlexAnswerWriter.Xml;

    private FileStream Open(FlexReference reference, CancellationToken cancel)
    {
        var window = reference.Window!;
        var past = Until(window.To);
        var shape = Shapes[Queries.IndexOf(reference.Query)].Shape with { Period = window.Label };
        var accounts = past.Accounts.Where(account => past.OpenedOn(account) <= window.To).ToImmutableArray();
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
