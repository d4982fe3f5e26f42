using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Quotes;
using Tidegate.Platform.Live;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Quotes;

/// <summary>Puts an instrument on the watch list of the workspace.</summary>
public sealed class WatchInstrument(TidegateDb db, LiveEvents live, TimeProvider clock)
{
    /// <summary>Instruments on a list at most: half of the market data lines that a login has at least.</summary>
    public const int WatchedMax = 50;

    /// <summary>Puts it there; one that is there already stays as it is.</summary>
    public async Task<WatchOutcome> RunAsync(WatchedInstrument instrument, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        if (!long.TryParse(instrument.Id.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return new WatchOutcome.Refused($"\"{instrument.Id}\" is no contract number of the broker. Choose one that the search found.");
        if (await db.Set<WatchedRow>().AnyAsync(w => w.InstrumentId == instrument.Id.Value, cancel))
            return new WatchOutcome.Watched();
        if (await db.Set<WatchedRow>().CountAsync(cancel) >= WatchedMax)
        {
            return new WatchOutcome.Refused(
                $"{WatchedMax} instruments are watched already, half of the lines that a login has at least. Remove one first.");
        }

        db.Add(new WatchedRow
        {
            WorkspaceId = db.WorkspaceId,
            InstrumentId = instrument.Id.Value,
            Symbol = instrument.Symbol,
            Name = instrument.Name,
            AssetClass = instrument.AssetClass.Code,
            Currency = instrument.Currency.Code,
            Exchange = instrument.Exchange,
            Added = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancel);
        await live.AnnounceAsync(new(db.WorkspaceId), LiveTopic.Quotes, cancel);
        return new WatchOutcome.Watched();
    }
}
