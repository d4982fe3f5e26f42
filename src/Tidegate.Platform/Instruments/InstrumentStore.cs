using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Instruments;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Instruments;

/// <summary>Reads what instruments are: of several descriptions the newest that fills a column.</summary>
internal static class InstrumentStore
{
    public static async Task<IReadOnlyDictionary<InstrumentId, Instrument>> ReadAsync(TidegateDb db, CancellationToken cancel)
    {
        var all = await db.Set<InstrumentDescription>().AsNoTracking().ToListAsync(cancel);
        return all.GroupBy(d => d.InstrumentId).ToDictionary(d => new InstrumentId(d.Key), Merge);
    }

    private static Instrument Merge(IEnumerable<InstrumentDescription> descriptions)
    {
        var ordered = descriptions
            // A gateway spells some names otherwise, so it is asked only where no statement tells.
            .OrderByDescending(d => d.Rank > 0)
            .ThenByDescending(d => d.LastDay)
            .ThenByDescending(d => d.Rank)
            .ThenByDescending(d => d.Generated)
            .ThenByDescending(d => Convert.ToHexStringLower(d.FileHash), StringComparer.Ordinal)
            .ThenBy(d => d.Content)
            .ToList();
        string First(Func<InstrumentDescription, string> column) => ordered.Select(column).FirstOrDefault(text => text.Length > 0) ?? "";
        return new(
            new(ordered[0].InstrumentId),
            new(First(d => d.AssetClass)),
            First(d => d.Symbol),
            First(d => d.Description),
            ordered.Select(d => Currency.OrNone(d.Currency))
                .FirstOrDefault(c => c != default(Currency)),
            ordered.Select(d => d.Multiplier).FirstOrDefault(m => m != 0),
            First(d => d.SubCategory),
            First(d => d.Isin))
        {
            Underlying = First(d => d.Underlying) is { Length: > 0 } underlying ? new(underlying) : default,
            UnderlyingSymbol = First(d => d.UnderlyingSymbol),
            Strike = ordered.Select(d => d.Strike).FirstOrDefault(strike => strike is not null),
            Expiry = ordered.Select(d => d.Expiry).FirstOrDefault(expiry => expiry is not null),
            PutCall = First(d => d.PutCall),
            Exchange = First(d => d.Exchange),
            Cusip = First(d => d.Cusip),
            Figi = First(d => d.Figi),
            Country = First(d => d.Country),
        };
    }
}
