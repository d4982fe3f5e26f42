namespace Tidegate.Domain.Portfolio;

/// <summary>The lines of the broker's cash report (flex.md §7, §12).</summary>
public static class CashLines
{
    // Deposits and withdrawals stand in their sum; the others tell no movement.
    private static readonly HashSet<string> NoParts = new(StringComparer.Ordinal)
    {
        "startingCash", "endingCash", "endingSettledCash", "deposits", "withdrawals",
    };

    /// <summary>Whether a line is a part of the movement from starting to ending cash.</summary>
    public static bool IsPart(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return !NoParts.Contains(line)
            && !line.StartsWith("avg", StringComparison.Ordinal)
            && !line.StartsWith("slb", StringComparison.Ordinal);
    }

    /// <summary>All movements: ending less starting cash when the broker's row holds.</summary>
    public static decimal Sum(IReadOnlyDictionary<string, decimal> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return lines.Where(line => IsPart(line.Key)).Sum(line => line.Value);
    }
}
