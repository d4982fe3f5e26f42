using Tidegate.Platform.Quotes;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Sessions;

/// <summary>Brings the quotes of a workspace's watch list by one of its sessions: each quote takes a market data line.</summary>
internal sealed class QuoteFollower(SessionWish wish, SessionParts parts)
{
    // Another session takes over so soon after the one that follows has ended.
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);

    /// <summary>Follows whenever no other session of this process does, until it is cancelled.</summary>
    public async Task RunAsync(IBrokerSession session, CancellationToken cancel)
    {
        var board = new QuoteBoard(parts.Scopes, parts.Live, wish.Workspace);
        while (true)
        {
            if (parts.QuoteTurns.TryAdd(wish.Workspace, wish.Connection))
                await FollowAsync(session, board, cancel);
            await Task.Delay(LookEvery, parts.Clock, cancel);
        }
    }

    private async Task FollowAsync(IBrokerSession session, QuoteBoard board, CancellationToken cancel)
    {
        try
        {
            await session.FollowAsync(board, cancel);
        }
        catch (Exception away) when (away is SessionRefusedException || (StoreFailure.Is(away) && !cancel.IsCancellationRequested))
        {
            // It begins again in a while.
        }
        finally
        {
            parts.QuoteTurns.TryRemove(wish.Workspace, out _);
        }
    }
}
