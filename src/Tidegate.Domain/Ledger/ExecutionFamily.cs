using System.Globalization;

namespace Tidegate.Domain.Ledger;

/// <summary>
/// An execution with its corrections: they share all but the last part of the broker's id, which counts up (tws-api.md).
/// </summary>
/// <param name="Root">What they share; the whole id when it has no such part.</param>
/// <param name="Version">The last part; 0 when there is none.</param>
public readonly record struct ExecutionFamily(string Root, int Version)
{
    /// <summary>More digits are no count of corrections.</summary>
    private const int DigitsMax = 9;

    /// <summary>The family of an execution id.</summary>
    public static ExecutionFamily Of(string executionId)
    {
        ArgumentNullException.ThrowIfNull(executionId);
        var dot = executionId.LastIndexOf('.');
        return dot > 0 && executionId.Length - dot - 1 <= DigitsMax
            && int.TryParse(executionId.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new(executionId[..dot], version)
            : new(executionId, 0);
    }
}
