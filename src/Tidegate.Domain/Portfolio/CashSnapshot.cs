namespace Tidegate.Domain.Portfolio;

/// <summary>The broker's cash report of a window.</summary>
/// <param name="Window">Its days.</param>
/// <param name="Currencies">By currency.</param>
/// <param name="BaseStart">All currencies in base currency before the window; null when the statement lacks that row.</param>
/// <param name="BaseEnd">All currencies in base currency at its end; null when the statement lacks that row.</param>
public sealed record CashSnapshot(Accounts.DaySpan Window, IReadOnlyList<BrokerCash> Currencies, decimal? BaseStart, decimal? BaseEnd)
{
    /// <summary>Whether there was no cash at all before the window; null when the report does not tell.</summary>
    public bool? StartsEmpty => Currencies.Count > 0 && Currencies.All(c => c.Start is not null)
        ? Currencies.All(c => c.Start == 0) && BaseStart is null or 0
        : BaseStart is null ? null : BaseStart == 0;
}
