using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Portfolio;

/// <summary>A row of the broker's cash report, in its currency; null where the statement lacks the column.</summary>
/// <param name="Currency">The currency.</param>
/// <param name="Start">Before the first day of the report.</param>
/// <param name="End">At the end of its last day.</param>
/// <param name="Settled">Settled part of the end.</param>
public sealed record BrokerCash(Currency Currency, decimal? Start, decimal? End, decimal? Settled)
{
    /// <summary>The components of the row as the broker names them, such as <c>dividends</c>; those that make the end are
    /// <see cref="CashLines.Sum"/>.</summary>
    public IReadOnlyDictionary<string, decimal> Lines { get; init; } = new Dictionary<string, decimal>();
}
