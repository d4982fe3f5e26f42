using System.Collections.Immutable;
using Tidegate.Domain.Accounts;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Statements;

namespace Tidegate.Simulator.FlexService;

/// <summary>Statements that are written from the books of accounts.</summary>
/// <param name="saved">The queries.</param>
/// <param name="confirmationLag">How long after a fill its confirmation can be had.</param>
internal abstract class BookShelf(ImmutableArray<SavedQuery> saved, TimeSpan confirmationLag) : IStatementShelf
{
    public ImmutableArray<FlexQuery> Queries { get; } =
    [
        .. saved.Select(query => new FlexQuery(
            query.Id, query.Shape.Name,
            query.Shape.Type == StatementQuery.TradeConfirmation ? FlexQueryKind.TradeConfirmation : FlexQueryKind.Activity,
            query.Period)),
    ];

    /// <summary>The accounts, in the order in which a file shows them.</summary>
    protected abstract ImmutableArray<AccountId> Accounts { get; }

    /// <summary>An account's first trading day.</summary>
    protected abstract DateOnly OpenedOn(AccountId account);

    /// <summary>The books up to a day at least.</summary>
    protected abstract IBookHistory Until(DateOnly day);

    public DateOnly? OpenedOn(FlexQuery query) => Shown(SavedAs(query)).Min(OpenedOn);

    public Task<Stream> OpenAsync(FlexReference reference, CancellationToken cancel) =>
        Task.Run<Stream>(() => Open(reference, cancel), cancel);

    public string ContentTypeOf(FlexQuery query) => FlexAnswerWriter.Xml;

    private FileStream Open(FlexReference reference, CancellationToken cancel)
    {
        var window = reference.Window!;
        var query = SavedAs(reference.Query);
        var request = new StatementRequest(
            query.Shape with { Period = window.Label },
            [.. Shown(query).Where(account => OpenedOn(account) <= window.To)],
            window.From, window.To, reference.Generated)
        {
            KnownUntil = reference.Query.Kind == FlexQueryKind.TradeConfirmation ? reference.Generated - confirmationLag : null,
        };
        var file = ScratchFile.Create();
        try
        {
            new StatementIssuer(Until(window.To)).Issue(file, request, cancel);
            file.Position = 0;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private IEnumerable<AccountId> Shown(SavedQuery query) =>
        Accounts.Where(account => query.Accounts.IsEmpty || query.Accounts.Contains(account));

    private SavedQuery SavedAs(FlexQuery query) => saved.First(one => one.Id == query.Id);
}
