using System.Globalization;
using Tidegate.Domain.Instruments;

namespace Tidegate.Platform.Instruments;

/// <summary>A description of an instrument that a statement gives, with the days on which it was seen.</summary>
internal sealed record InstrumentSighting(Instrument Instrument, Guid Content, short Rank, DateOnly FirstDay, DateOnly LastDay)
{
    public static Guid Hash(Instrument instrument) => ContentHash.Of(string.Create(
        CultureInfo.InvariantCulture,
        $"{instrument.AssetClass}\u001f{instrument.Symbol}\u001f{instrument.Description}\u001f{instrument.Currency}\u001f"
        + $"{instrument.Multiplier:0.############}\u001f{instrument.SubCategory}\u001f{instrument.Isin}\u001f"
        + $"{instrument.Underlying}\u001f{instrument.UnderlyingSymbol}\u001f{instrument.Strike:0.############}\u001f"
        + $"{instrument.Expiry:O}\u001f"
        + $"{instrument.PutCall}\u001f{instrument.Exchange}\u001f{instrument.Cusip}\u001f{instrument.Figi}\u001f{instrument.Country}"));

    public InstrumentSighting On(DateOnly day) =>
        day < FirstDay ? this with { FirstDay = day } : day > LastDay ? this with { LastDay = day } : this;
}
