using Tidegate.Domain.Accounts;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Sessions;
using Tidegate.Platform.Quotes;

namespace Tidegate.Platform.Sessions;

/// <summary>A session with the broker that keeps itself up. What is asked while it is down is refused or waits for it.</summary>
internal interface IBrokerSession : IAsyncDisposable
{
    /// <summary>The accounts of the login; empty before it was up.</summary>
    IReadOnlyList<AccountId> Accounts { get; }

    /// <summary>What both sides agreed to speak; 0 before it was up.</summary>
    int ServerVersion { get; }

    /// <summary>Connects, keeps it up, and tells what happens until it is cancelled. For one reader.</summary>
    IAsyncEnumerable<SessionEvent> EventsAsync(CancellationToken cancel);

    /// <summary>Watches an account until it is cancelled, over breaks too.</summary>
    /// <exception cref="SessionRefusedException">The broker does not tell of it.</exception>
    Task WatchAsync(AccountId account, Action<LiveChange> take, CancellationToken cancel);

    /// <summary>Asks for a sign of life.</summary>
    /// <exception cref="SessionRefusedException">There is none.</exception>
    Task AskAsync(CancellationToken cancel);

    /// <summary>Asks for a quote that every login has.</summary>
    /// <exception cref="SessionRefusedException">It is kept away, as when the login is used elsewhere.</exception>
    Task AskMarketAsync(CancellationToken cancel);

    /// <summary>Values and holdings of all accounts of the login, once.</summary>
    /// <exception cref="SessionRefusedException">They were not told.</exception>
    Task<IReadOnlyList<LiveChange>> ValuesAsync(CancellationToken cancel);

    /// <summary>Brings quotes of a watch list until it is cancelled, over breaks too.</summary>
    /// <exception cref="SessionRefusedException">There is no connection.</exception>
    Task FollowAsync(IQuoteBoard board, CancellationToken cancel);

    /// <summary>The executions of the day of all accounts of the login.</summary>
    /// <param name="allDays">Also of the days before, as far as the gateway keeps them.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <exception cref="SessionRefusedException">They were not told.</exception>
    Task<IReadOnlyList<ExecutionReport>> ExecutionsAsync(bool allDays, CancellationToken cancel);
}
