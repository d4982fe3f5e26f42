using System.Globalization;
using System.Net.Http.Headers;
using Tidegate.Platform.Storage.Health;

namespace Tidegate.Cli.Serving;

/// <summary>Compares this machine's clock with the one in the answers of the broker's web server, which is right to a second.</summary>
internal static class BrokerClock
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    // The header has whole seconds, and the answer takes its time.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);

    /// <summary>Whom to ask: the server of the Flex Web Service. Nothing is sent but the request for its front page.</summary>
    public static Uri Broker { get; } = new("https://ndcdyn.interactivebrokers.com/");

    /// <summary>Asks once; an address that cannot be reached is no fault of the house.</summary>
    public static async Task<HealthLine> LookAsync(Uri address, TimeProvider clock, CancellationToken cancel)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Limit };
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, address);
            request.Headers.UserAgent.Add(new ProductInfoHeaderValue("tidegate", ExamineMachine.Product));
            using var answer = await client.SendAsync(request, cancel);
            return Judge(answer.Headers.Date, clock.GetUtcNow());
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            return new(
                "broker-clock",
                HealthState.Warn,
                "The broker's web server was not reached, so the clock was not compared.",
                $"See that this machine reaches {address.Host}; fetching statements needs it too.")
            { Fact = "away" };
        }
    }

    /// <summary>Judges what the header said.</summary>
    public static HealthLine Judge(DateTimeOffset? theirs, DateTimeOffset ours)
    {
        if (theirs is not { } date)
        {
            return new("broker-clock", HealthState.Ok, "The broker's web server tells no time.") { Fact = "none" };
        }

        var apart = (ours - date).Duration();
        var fact = string.Create(CultureInfo.InvariantCulture, $"seconds={apart.TotalSeconds:0}");
        return apart <= Tolerance
            ? new("broker-clock", HealthState.Ok, "This machine's clock agrees with the broker's.") { Fact = fact }
            : new(
                "broker-clock",
                HealthState.Warn,
                $"This machine's clock differs from the broker's by {apart.TotalSeconds:0} s.",
                "Let the machine take its time from the network (systemd-timesyncd or chrony).")
            { Fact = fact };
    }
}
