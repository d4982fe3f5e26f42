using System.Globalization;
using Tidegate.Tws.Client;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>A short stay at a gateway: one try to get in, and words for what goes wrong.</summary>
internal static class TwsGuest
{
    private const int ClientIdInUse = 326;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>Connects; the caller disposes the client.</summary>
    /// <exception cref="GatewayException">Nobody lets us in.</exception>
    public static async Task<TwsClient> OpenAsync(GatewayPlace place, TimeProvider clock, CancellationToken cancel)
    {
        var options = new TwsOptions
        {
            Host = place.Host,
            Port = place.Port,
            ClientId = place.ClientId,
            ConnectTimeout = Limit,
            Clock = clock,
        };
        var client = new TwsClient(place.MaxServerVersion is { } newest ? options with { MaxServerVersion = newest } : options);
        try
        {
            await client.ConnectAsync(cancel);
            return client;
        }
        catch (Exception failed)
        {
            await client.DisposeAsync();
            throw failed switch
            {
                TwsException { Error.Code: ClientIdInUse } => new GatewayException(
                    string.Create(CultureInfo.InvariantCulture, $"Another program is connected with client id {place.ClientId}."),
                    "Come under another client id.", cause: failed),
                TwsException refused => new GatewayException(refused.Error.Text, TestIt, cause: failed),
                TimeoutException => new GatewayException(failed.Message, TestIt, cause: failed),
                _ => failed,
            };
        }
    }

    /// <summary>What the gateway refused or did not answer, in words.</summary>
    public static GatewayException Refusal(string what, Exception failed) => failed is TwsException refused
        ? new(
            string.Create(CultureInfo.InvariantCulture, $"{what}: {refused.Error.Text} (code {refused.Error.Code})"), TestIt, cause: failed)
        : new($"{what}: no answer in time.", TestIt, cause: failed);

    private const string TestIt = "Test the connection to see why.";
}
