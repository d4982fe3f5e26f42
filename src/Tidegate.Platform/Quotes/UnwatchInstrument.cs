using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Instruments;
using Tidegate.Platform.Live;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Quotes;

/// <summary>Takes an instrument off the watch list of the workspace.</summary>
public sealed class UnwatchInstrument(TidegateDb db, LiveEvents live)
{
    /// <summary>Takes it off.</summary>
    /// <returns>False when it was not there.</returns>
    public async Task<bool> RunAsync(InstrumentId instrument, CancellationToken cancel)
    {
        var isGone = await db.Set<WatchedRow>().Where(w => w.InstrumentId == instrument.Value).ExecuteDeleteAsync(cancel) > 0;
        if (isGone)
            await live.AnnounceAsync(new(db.WorkspaceId), LiveTopic.Quotes, cancel);
        return isGone;
    }
}
