using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Portfolio;

/// <summary>Reads what is held at other institutions.</summary>
public sealed class GetManualHoldings(TidegateDb db)
{
    /// <summary>All of the workspace, by institution and name.</summary>
    public async Task<IReadOnlyList<ManualHolding>> RunAsync(CancellationToken cancel)
    {
        var rows = await db.Set<ManualHoldingRow>().AsNoTracking().OrderBy(h => h.Institution).ThenBy(h => h.Name).ThenBy(h => h.HoldingId)
            .ToListAsync(cancel);
        return rows.ConvertAll(row => new ManualHolding(
            row.HoldingId,
            row.Institution,
            row.Name,
            row.Quantity,
            row.Price,
            Domain.Instruments.Currency.Parse(row.Currency),
            row.Cost,
            row.Day,
            row.Note));
    }
}
