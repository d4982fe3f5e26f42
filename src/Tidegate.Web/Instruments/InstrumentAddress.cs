using System.Text.Encodings.Web;
using Tidegate.Domain.Instruments;

namespace Tidegate.Web.Instruments;

/// <summary>Where the page of an instrument is. Ids without a contract number hold signs that an address must not.</summary>
public static class InstrumentAddress
{
    /// <summary>Path of the page.</summary>
    public static string Of(InstrumentId instrument) => "/instruments/" + UrlEncoder.Default.Encode(instrument.Value);

    /// <summary>The id in a path; a server leaves an encoded slash as it is.</summary>
    public static InstrumentId Read(string? text) =>
        new((text ?? "").Replace("%2F", "/", StringComparison.OrdinalIgnoreCase));
}
