using System.Globalization;
using System.Net.Sockets;
using Tidegate.TestKit;
using Tidegate.Tws.Client;

namespace Tidegate.Tws.Tests.Client;

/// <summary>What a client says that it waits for.</summary>
public sealed class ReconnectWaitsTests
{
    private const string Noon = "2026-11-18T17:00:00Z"; // Wednesday, 12:00 in New York

    [Theory]
    [InlineData("lost", 0, Noon, "the gateway to take connections again")]
    [InlineData("326", 0, Noon, "the other connection with client id 7 to end")]
    [InlineData("hangs", 0, Noon, "it may ask in its own window")]
    [InlineData("closes", 0, Noon, "it closes connections at once while it starts")]
    [InlineData("unreachable", 30, Noon, "the gateway's machine to be reached")]
    [InlineData("refused", 0, Noon, "the gateway to restart, which takes 20 to 60 seconds")]
    [InlineData("refused", 1, Noon, "the gateway to restart, which takes 20 to 60 seconds")]
    [InlineData("refused", 2, Noon, "nobody has taken connections for 2 minutes")]
    [InlineData("refused", 90, Noon, "nobody has taken connections for 90 minutes")]
    // Nights in New York: 23:45 to 00:45, from Friday to Saturday 23:00 to 03:00. Winter is five hours behind, summer four.
    [InlineData("refused", 5, "2026-11-19T04:44:00Z", "somebody to start the gateway")]
    [InlineData("refused", 5, "2026-11-19T04:45:00Z", "nightly reset")]
    [InlineData("refused", 5, "2026-11-19T05:44:00Z", "nightly reset")]
    [InlineData("refused", 5, "2026-11-19T05:45:00Z", "somebody to start the gateway")]
    [InlineData("refused", 5, "2026-07-16T03:45:00Z", "nightly reset")]
    [InlineData("refused", 5, "2026-11-21T03:59:00Z", "somebody to start the gateway")]
    [InlineData("refused", 5, "2026-11-21T04:00:00Z", "nightly reset")]
    [InlineData("refused", 5, "2026-11-21T07:59:00Z", "nightly reset")]
    [InlineData("refused", 5, "2026-11-21T08:00:00Z", "somebody to start the gateway")]
    [InlineData("refused", 1, "2026-11-19T04:50:00Z", "the gateway to restart")]
    // The week's login ends on Sunday at 01:00.
    [InlineData("refused", 5, "2026-11-22T05:44:00Z", "nightly reset")]
    [InlineData("refused", 5, "2026-11-22T05:59:00Z", "somebody to start the gateway")]
    [InlineData("refused", 5, "2026-11-22T06:00:00Z", "the login of the week ends on Sunday")]
    [InlineData("refused", 900, "2026-11-23T04:59:00Z", "the login of the week ends on Sunday")]
    public void It_depends_on_what_the_last_attempt_met_on_how_long_and_on_when(string met, int minutes, string now, string words)
    {
        var failure = met switch
        {
            "326" => new TwsException(new(326, "In use")),
            "hangs" => new TimeoutException(),
            "closes" => Unconnected(new EndOfStreamException()),
            "unreachable" => Unconnected(new SocketException((int)SocketError.HostUnreachable)),
            "refused" => Unconnected(new SocketException((int)SocketError.ConnectionRefused)),
            _ => (Exception?)null,
        };
        var reason = ReconnectWaits.Reason(
            failure, 7, TimeSpan.FromMinutes(minutes), DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));
        Assert.Contains(words, reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_change_while_nobody_takes_the_connection()
    {
        await using var scene = new ClientScene(
            options => options with { ReconnectDelay = TimeSpan.FromSeconds(1) },
            new FakeTime(DateTimeOffset.Parse(Noon, CultureInfo.InvariantCulture)));
        var peer = await scene.ConnectAsync();
        scene.Gateway.Stop();
        await peer.CloseAsync();
        await scene.PassAsync(
            TimeSpan.FromSeconds(5),
            "long refusal",
            () => scene.Events.OfType<ConnectionEvent.Waiting>().Any(one => one.For.Contains("somebody", StringComparison.Ordinal)));

        var words = scene.Events.OfType<ConnectionEvent.Waiting>().Select(one => one.For).Distinct().ToList();
        Assert.Equal(["the gateway to take connections again", "the gateway to restart, which takes 20 to 60 seconds"], words[..2]);
    }

    private static TwsException Unconnected(Exception cause) => new(new(TwsException.CannotConnect, "No."), cause);
}
