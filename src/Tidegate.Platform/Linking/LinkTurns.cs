namespace Tidegate.Platform.Linking;

/// <summary>
/// One turn at a time for each person. A wish that comes during a turn ends it: the person has dropped the link or changed a key, so the
/// fetch at hand is for nothing. Safe for several threads.
/// </summary>
internal sealed class LinkTurns
{
    private readonly Lock gate = new();
    private readonly Dictionary<Guid, (CancellationTokenSource Ends, bool IsWantedAgain)> turns = [];

    /// <summary>The turn of a person; null when one is under way, which is ended then.</summary>
    public CancellationTokenSource? Take(Guid person, CancellationToken cancel)
    {
        lock (gate)
        {
            if (turns.TryGetValue(person, out var turn))
            {
                turns[person] = (turn.Ends, true);
                turn.Ends.Cancel();
                return null;
            }

            var ends = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            turns.Add(person, (ends, false));
            return ends;
        }
    }

    /// <summary>Gives a turn back.</summary>
    /// <returns>Whether something was wished for meanwhile.</returns>
    public bool Give(Guid person)
    {
        lock (gate)
        {
            turns.Remove(person, out var turn);
            turn.Ends.Dispose();
            return turn.IsWantedAgain;
        }
    }
}
