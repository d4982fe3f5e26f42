using Npgsql;
using NpgsqlTypes;
using Tidegate.Domain.Instruments;

namespace Tidegate.Platform.Instruments;

/// <summary>Keeps how one statement describes instruments. Its memory grows with the number of instruments, not of rows.</summary>
internal sealed class InstrumentWriter(NpgsqlConnection connection)
{
    private const string Merge = """
        insert into instrument_descriptions (
            workspace_id, instrument_id, content, asset_class, symbol, description, currency, multiplier, sub_category, isin, rank, first_day, last_day,
            generated, file_hash, underlying, underlying_symbol, strike, expiry, put_call, exchange, cusip, figi, country, translation)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25)
        on conflict (workspace_id, instrument_id, content) do update set
            translation = greatest(instrument_descriptions.translation, excluded.translation),
            rank = greatest(instrument_descriptions.rank, excluded.rank),
            first_day = least(instrument_descriptions.first_day, excluded.first_day),
            last_day = greatest(instrument_descriptions.last_day, excluded.last_day),
            (generated, file_hash) = (
                select place.* from (values
                    (instrument_descriptions.generated, instrument_descriptions.file_hash), (excluded.generated, excluded.file_hash)) as place(g, f)
                order by g desc, f desc limit 1)
        """;

    private readonly Dictionary<(InstrumentId Id, Instrument Instrument), InstrumentSighting> seen = [];

    /// <summary>Takes a description.</summary>
    public void Add(Instrument instrument, short rank, DateOnly day)
    {
        var key = (instrument.Id, instrument);
        seen[key] = seen.TryGetValue(key, out var before)
            ? before.On(day) with { Rank = Math.Max(before.Rank, rank) }
            : new(instrument, InstrumentSighting.Hash(instrument), rank, day, day);
    }

    /// <summary>Merges what was taken.</summary>
    public async Task FinishAsync(
        Guid workspace, DateTimeOffset generated, byte[] fileHash, short translation, CancellationToken cancel)
    {
        foreach (var part in seen.Values.OrderBy(s => s.Instrument.Id.Value, StringComparer.Ordinal).ThenBy(s => s.Content).Chunk(500))
        {
            await using var batch = new NpgsqlBatch(connection);
            foreach (var sighting in part)
            {
                var (instrument, content, rank, first, last) = sighting;
                batch.BatchCommands.Add(new(Merge)
                {
                    Parameters =
                    {
                        new() { Value = workspace }, new() { Value = instrument.Id.Value }, new() { Value = content },
                        new() { Value = instrument.AssetClass.Code }, new() { Value = instrument.Symbol },
                            new() { Value = instrument.Description },
                        new() { Value = instrument.Currency.Code }, new() { Value = instrument.Multiplier },
                            new() { Value = instrument.SubCategory },
                        new() { Value = instrument.Isin }, new() { Value = rank }, new() { Value = first }, new() { Value = last },
                        new() { Value = generated }, new() { Value = fileHash }, new() { Value = instrument.Underlying.Value },
                        new() { Value = instrument.UnderlyingSymbol },
                        new() { Value = (object?)instrument.Strike ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Numeric },
                        new() { Value = (object?)instrument.Expiry ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date },
                        new() { Value = instrument.PutCall }, new() { Value = instrument.Exchange }, new() { Value = instrument.Cusip },
                        new() { Value = instrument.Figi }, new() { Value = instrument.Country }, new() { Value = translation },
                    },
                });
            }

            await batch.ExecuteNonQueryAsync(cancel);
        }

        seen.Clear();
    }
}
