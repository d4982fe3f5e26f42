using Tidegate.Domain.Connections;
using Tidegate.Tws.Client;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>
/// A short connection to a gateway for some questions, beside the session that stands: under a client id of its own, never for orders.
/// It is made once and not again by itself.
/// </summary>
internal sealed class TwsVisit : IAsyncDisposable
{
    // Above the ids that a person may choose, and above those of tests; another visit at the same time takes the next one.
    private const int FirstClientId = 3000;
    private const int ClientIds = 100;
    private const int ClientIdInUse = 326;
    private const int TriesMax = 3;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Never = TimeSpan.FromDays(1);
    private static int next;

    private TwsVisit(TwsClient client) => Client = client;

    /// <summary>What the questions are asked by.</summary>
    public TwsClient Client { get; }

    /// <summary>Connects.</summary>
    /// <exception cref="TwsException">There is no gateway, or it does not let this program in.</exception>
    /// <exception cref="TimeoutException">The gateway did not begin to talk in time.</exception>
    public static async Task<TwsVisit> OpenAsync(GatewayTerms terms, TimeProvider clock, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            var client = new TwsClient(new TwsOptions
            {
                Host = terms.Host,
                Port = terms.Port,
                ClientId = FirstClientId + (int)((uint)Interlocked.Increment(ref next) % ClientIds),
                ConnectTimeout = Limit,
                RequestTimeout = Limit,
                ReconnectDelay = Never,
                ReconnectDelayMax = Never,
                KeepAlive = Never,
                Clock = clock,
            });
            try
            {
                await client.ConnectAsync(cancel);
                return new(client);
            }
            catch (TwsException taken) when (taken.Error.Code == ClientIdInUse && tries < TriesMax)
            {
                await client.DisposeAsync();
            }
            catch
            {
                await client.DisposeAsync();
                throw;
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Client.DisposeAsync();
}
