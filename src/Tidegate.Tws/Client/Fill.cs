using Tidegate.Tws.Contracts;
using Tidegate.Tws.Executions;

namespace Tidegate.Tws.Client;

/// <summary>An execution and what it cost.</summary>
/// <param name="Contract">What was traded.</param>
/// <param name="Execution">The execution, in its newest correction.</param>
/// <param name="Commission">What it cost; null until the gateway says.</param>
public sealed record Fill(Contract Contract, Execution Execution, CommissionReport? Commission)
{
    /// <summary>The part of an execution id that corrections repeat.</summary>
    public static string Root(string executionId)
    {
        ArgumentNullException.ThrowIfNull(executionId);
        var dot = executionId.LastIndexOf('.');
        return dot < 0 ? executionId : executionId[..dot];
    }

    /// <summary>Whether an execution id is a later correction than another one of the same root: its last part is higher.</summary>
    internal static bool IsLater(string executionId, string than)
    {
        var mine = Last(executionId);
        var other = Last(than);
        return mine.Length != other.Length ? mine.Length > other.Length : mine.SequenceCompareTo(other) > 0;
    }

    private static ReadOnlySpan<char> Last(string executionId) =>
        executionId.AsSpan(executionId.LastIndexOf('.') + 1).TrimStart('0');
}
