using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Portfolio;

/// <summary>Removes something that was held at another institution.</summary>
public sealed class RemoveManualHolding(TidegateDb db)
{
    /// <summary>Removes it; false when the workspace has none of this id.</summary>
    public async Task<bool> RunAsync(Guid id, CancellationToken cancel) =>
        await db.Set<ManualHoldingRow>().Where(h => h.HoldingId == id).ExecuteDeleteAsync(cancel) > 0;
}
