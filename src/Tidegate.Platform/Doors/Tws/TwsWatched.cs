using System.Globalization;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Quotes;
using Tidegate.Tws.Contracts;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>How the broker is asked for quotes of what is watched.</summary>
internal static class TwsWatched
{
    private const string Currencies = "IDEALPRO";

    // The rest is quoted over all exchanges, which these are not.
    private static readonly HashSet<string> AtTheirOwn = ["CASH", "FUT", "FOP", "CRYPTO", "IND", "CMDTY"];

    /// <summary>The instrument by its number, at the exchange that has its quotes.</summary>
    public static Contract Of(WatchedInstrument instrument)
    {
        var number = int.Parse(instrument.Id.Value, CultureInfo.InvariantCulture);
        if (!AtTheirOwn.Contains(instrument.AssetClass.Code))
            return Contract.ById(number);
        return Contract.ById(
            number, instrument.Exchange.Length == 0 && instrument.AssetClass == AssetClass.Forex ? Currencies : instrument.Exchange);
    }
}
