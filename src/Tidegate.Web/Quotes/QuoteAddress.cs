using System.Text.Encodings.Web;
using Tidegate.Domain.Instruments;

namespace Tidegate.Web.Quotes;

/// <summary>Addresses of the quotes of an instrument.</summary>
internal static class QuoteAddress
{
    /// <summary>Its page with the chart.</summary>
    public static string Of(InstrumentId instrument) => $"/quotes/{UrlEncoder.Default.Encode(instrument.Value)}";
}
