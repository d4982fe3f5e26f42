namespace Tidegate.Platform.Sessions;

/// <summary>Brings the quotes of a workspace's watch list by one of its sessions: each quote takes a market data line.</summary>
internal sealed class QuoteFollower(SessionWish wish, SessionParts parts)
{
    // Another session takes over so soon after the one that follows has ended.
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);

    /// <summary>Follows whenever no other session of this process does, until it is cancelled.</summary>
    public async Task RunAsync(IBrokerSession session, CancellationToken cancel)
    {
        var board = parts.Writer.BoardOf(wish.Workspace);
        while (true)
        {
            if (board.TryFollow())
            {
                try
                {
                    await session.FollowAsync(board, cancel);
                }
                catch (SessionRefusedException)
                {
                    // It begins again in a while.
                }
                finally
                {
                    board.Leave();
                }
            }

            await Task.Delay(LookEvery, parts.Clock, cancel);
        }
    }
}
