using Tidegate.Domain.Connections;
using Tidegate.Platform.Connections;

namespace Tidegate.Web.Connections;

/// <summary>The settings of a gateway as they were typed.</summary>
/// <param name="Name">Name of the connection.</param>
/// <param name="Host">Machine.</param>
/// <param name="Port">Port.</param>
/// <param name="ClientId">Client id.</param>
/// <param name="Account">Account; may be empty on paper.</param>
/// <param name="Mode"><c>paper</c> or <c>live</c>.</param>
/// <param name="Confirmed">The account once more, for a connection that becomes live.</param>
public sealed record TypedGateway(
    string Name, string Host, string Port, string ClientId, string Account, string Mode, string Confirmed)
{
    /// <summary>What a connection has now.</summary>
    public static TypedGateway Of(GatewayView gateway)
    {
        ArgumentNullException.ThrowIfNull(gateway);
        var terms = gateway.Terms;
        return new(
            gateway.Name, terms.Host, Text(terms.Port), Text(terms.ClientId), terms.Account.Value,
            terms.Mode == TradingMode.Live ? "live" : "paper", "");
    }

    /// <summary>The same for the use case. What is no number is none that is possible, which it refuses in its own words.</summary>
    public GatewayLink Link(Guid id) => new(
        id,
        Name,
        new(Host.Trim(), Number(Port), Number(ClientId), new(Account.Trim()), Mode == "live" ? TradingMode.Live : TradingMode.Paper),
        Confirmed);

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static int Number(string text) => int.TryParse(
        text, System.Globalization.NumberStyles.AllowLeadingWhite | System.Globalization.NumberStyles.AllowTrailingWhite,
        System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : -1;
}
