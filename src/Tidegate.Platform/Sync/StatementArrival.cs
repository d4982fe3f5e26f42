using Tidegate.Domain.Accounts;
using Tidegate.Domain.Sync;

namespace Tidegate.Platform.Sync;

/// <summary>What comes of asking the broker for the statements of many days, one after the other.</summary>
internal abstract record StatementArrival
{
    private StatementArrival()
    {
    }

    /// <summary>A statement is on disk; whoever gets it removes it.</summary>
    /// <param name="Path">The file.</param>
    /// <param name="Days">The days that it covers; null for trade confirmations.</param>
    /// <param name="Collapsed">Why it is not what was asked for (finding W-03); null when it is.</param>
    public sealed record File(string Path, DaySpan? Days, SyncProblem? Collapsed) : StatementArrival;

    /// <summary>The broker gives nothing before this day.</summary>
    /// <param name="From">The day.</param>
    public sealed record HistoryBegins(DateOnly From) : StatementArrival;

    /// <summary>The broker asks to come back; nothing comes after this.</summary>
    /// <param name="Outcome">Why and when.</param>
    /// <param name="Parked">How far the fetch has come, to go on with; empty to begin anew.</param>
    public sealed record PutOff(SyncOutcome.Later Outcome, string Parked) : StatementArrival;

    /// <summary>Only a person can mend it; nothing comes after this.</summary>
    /// <param name="Outcome">Why.</param>
    public sealed record Ended(SyncOutcome.Stopped Outcome) : StatementArrival;
}
