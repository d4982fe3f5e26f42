using System.Collections.Immutable;
using Tidegate.Tws.Accounts;

namespace Tidegate.Tws.Client;

/// <summary>Account values, positions, profit and loss of a connection.</summary>
public sealed class AccountClient
{
    private readonly TwsClient tws;

    internal AccountClient(TwsClient tws) => this.tws = tws;

    /// <summary>Values of accounts, once.</summary>
    /// <param name="tags">Such as <c>NetLiquidation,BuyingPower</c>, or <c>$LEDGER:ALL</c>.</param>
    /// <param name="group"><c>All</c> or an advisor's group.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<ImmutableArray<AccountSummary>> SummaryAsync(string tags, string group = "All", CancellationToken cancel = default)
    {
        // It is a subscription, and only two are allowed at a time.
        var asked = 0;
        var values = await tws.AskAsync(
            id => new RequestAccountSummary(asked = id, group, tags),
            new ListReply<AccountSummary, AccountSummaryEnd>(),
            cancel,
            giveUp: CancelAsync);
        await TwsClient.TryAsync(() => CancelAsync(asked));
        return values;

        Task CancelAsync(int id) => tws.SendAsync(new CancelAccountSummary(id), SendTurn.Request);
    }

    /// <summary>Positions of all accounts, once.</summary>
    public Task<ImmutableArray<AccountPosition>> PositionsAsync(CancellationToken cancel = default) =>
        tws.AskSharedAsync<ListReply<AccountPosition, PositionEnd>, RequestPositions, ImmutableArray<AccountPosition>>(
            () => new(), default, cancel, after: () => tws.SendAsync(default(CancelPositions), SendTurn.Request));

    /// <summary>
    /// Values and positions of one account as they change: all of them first, then a step that says so, then changes on each trade and
    /// every three minutes. The gateway tells one account at a time; another one that is asked for takes its place.
    /// </summary>
    public IAsyncEnumerable<Streamed<AccountChange>> WatchPortfolioAsync(string account, CancellationToken cancel = default) =>
        tws.SubscribeAsync(
            _ => new RequestAccountUpdates(true, account),
            _ => new RequestAccountUpdates(false, account),
            new AccountSubscription(tws.Options.StreamBuffer),
            cancel);

    /// <summary>Values of one account or model as they change.</summary>
    public IAsyncEnumerable<Streamed<AccountUpdateMulti>> WatchAsync(
        string account, string modelCode = "", bool ledgerAndNetLiquidation = false, CancellationToken cancel = default) =>
        tws.SubscribeAsync(
            id => new RequestAccountUpdatesMulti(id, account, modelCode, ledgerAndNetLiquidation),
            id => new CancelAccountUpdatesMulti(id),
            new DirectSubscription<AccountUpdateMulti>(tws.Options.StreamBuffer),
            cancel);

    /// <summary>Positions of one account or model as they change.</summary>
    public IAsyncEnumerable<Streamed<PositionMulti>> WatchPositionsAsync(
        string account, string modelCode = "", CancellationToken cancel = default) =>
        tws.SubscribeAsync(
            id => new RequestPositionsMulti(id, account, modelCode),
            id => new CancelPositionsMulti(id),
            new DirectSubscription<PositionMulti>(tws.Options.StreamBuffer),
            cancel);

    /// <summary>Profit and loss of an account, about once a second.</summary>
    public IAsyncEnumerable<Streamed<ProfitAndLoss>> WatchProfitAsync(
        string account, string modelCode = "", CancellationToken cancel = default) =>
        tws.SubscribeAsync(
            id => new RequestProfitAndLoss(id, account, modelCode),
            id => new CancelProfitAndLoss(id),
            new DirectSubscription<ProfitAndLoss>(tws.Options.StreamBuffer),
            cancel);

    /// <summary>Profit and loss of one position, about once a second.</summary>
    public IAsyncEnumerable<Streamed<ProfitAndLossSingle>> WatchProfitAsync(
        string account, int conId, CancellationToken cancel = default) =>
        tws.SubscribeAsync(
            id => new RequestProfitAndLossSingle(id, account, "", conId),
            id => new CancelProfitAndLossSingle(id),
            new DirectSubscription<ProfitAndLossSingle>(tws.Options.StreamBuffer),
            cancel);

    /// <summary>Which accounts belong to one family.</summary>
    public async Task<ImmutableArray<FamilyCode>> FamilyCodesAsync(CancellationToken cancel = default) =>
        (await tws.AskSharedAsync<SingleReply<FamilyCodes>, RequestFamilyCodes, FamilyCodes>(() => new(), default, cancel)).Codes;

    /// <summary>The brand of the login; mostly empty.</summary>
    public async Task<string> WhiteBrandingIdAsync(CancellationToken cancel = default) =>
        (await tws.AskAsync(id => new RequestUserBrand(id), new SingleReply<UserBrand>(), cancel)).WhiteBrandingId;
}
