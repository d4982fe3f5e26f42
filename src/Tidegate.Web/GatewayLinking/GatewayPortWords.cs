using System.Globalization;
using Tidegate.Domain.Connections;

namespace Tidegate.Web.GatewayLinking;

/// <summary>What is said of a port.</summary>
internal static class GatewayPortWords
{
    /// <summary>The usual ports with what they are.</summary>
    public static IReadOnlyList<(int Port, string Name)> Usual { get; } =
    [
        .. new[] { GatewayPorts.GatewayPaper, GatewayPorts.GatewayLive, GatewayPorts.TwsPaper, GatewayPorts.TwsLive }
            .Select(port => (port, GatewayPorts.Name(port)!)),
    ];

    /// <summary>What a port that can be right mostly is.</summary>
    public static string Fine(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && GatewayPorts.Name(port) is { } name
            ? $"Mostly the port of {name}."
            : "A port that somebody chose. It must be the one in the gateway's settings.";
}
