using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Instruments;

/// <summary>Finds an instrument by what a person calls it.</summary>
public sealed class FindInstrument(TidegateDb db)
{
    /// <summary>By the broker's contract number, else by a symbol of today, else by one of the past; in any case.</summary>
    public async Task<InstrumentMatch> RunAsync(string text, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(text);
        var name = text.Trim();
        var all = await InstrumentStore.ReadAsync(db, cancel);
        if (all.TryGetValue(new(name), out var known))
            return new InstrumentMatch.One(known);

        var found = all.Values.Where(instrument => IsCalled(instrument.Symbol, name)).ToList();
        if (found.Count == 0)
        {
            var names = await db.Set<InstrumentDescription>().AsNoTracking().Select(d => new { d.InstrumentId, d.Symbol }).Distinct()
                .ToListAsync(cancel);
            found = [.. names.Where(d => IsCalled(d.Symbol, name)).Select(d => all[new(d.InstrumentId)]).DistinctBy(i => i.Id)];
        }

        return found switch
        {
            [] => new InstrumentMatch.None(),
            [var only] => new InstrumentMatch.One(only),
            _ => new InstrumentMatch.Several([.. found.OrderBy(instrument => instrument.Id.Value, StringComparer.Ordinal)]),
        };
    }

    private static bool IsCalled(string symbol, string name) => string.Equals(symbol, name, StringComparison.OrdinalIgnoreCase);
}
