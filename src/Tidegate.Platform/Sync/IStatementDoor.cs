using Tidegate.Domain.Accounts;
using Tidegate.Domain.Sync;
using Tidegate.Platform.Connections;

namespace Tidegate.Platform.Sync;

/// <summary>A door through which statements come.</summary>
internal interface IStatementDoor
{
    /// <summary>Connections of this kind go through it.</summary>
    ConnectionKind Kind { get; }

    /// <summary>When which statement is there.</summary>
    StatementTimes Times { get; }

    /// <summary>The statements of many days, until all have come or something stops it.</summary>
    /// <param name="link">The connection.</param>
    /// <param name="days">The days, as many as wanted.</param>
    /// <param name="parked">Where an earlier fetch was put off; empty to begin.</param>
    /// <param name="progress">Told what happens, in sentences.</param>
    /// <param name="cancel">Stops at once.</param>
    IAsyncEnumerable<StatementArrival> ActivityAsync(
        Connection link, DaySpan days, string parked, IProgress<string>? progress, CancellationToken cancel);

    /// <summary>Trades of the days that no statement has yet. None is no trouble: most days begin without a trade.</summary>
    /// <inheritdoc cref="ActivityAsync"/>
    /// <returns>What came; null for nothing.</returns>
    Task<StatementArrival?> ConfirmationsAsync(Connection link, string parked, IProgress<string>? progress, CancellationToken cancel);
}
