using Tidegate.Tws.Client;
using Tidegate.Tws.Tests.Wire;

namespace Tidegate.Tws.Tests.Client;

public sealed class StreamFuzzTests
{
    private const int Connections = 150;
    private const int FramesEach = 20;

    // All ways in which a connection may end by what the gateway sends; nothing that the client itself got wrong is among them.
    private static readonly string[] Causes = ["The gateway closed the connection", "bytes is announced", "onnection reset", "Broken pipe"];

    [Fact]
    public async Task A_client_lives_through_a_stream_of_spoiled_frames()
    {
        var atOnce = TimeSpan.FromTicks(1);
        await using var scene = new ClientScene(options => options with { ReconnectDelay = atOnce, ReconnectDelayMax = atOnce });
        var random = new Random(20260414);
        var mutation = new FrameMutation(20260415);
        var answers = MessageKind.All.Where(kind => !kind.IsRequest).ToList();
        var peer = (await scene.ConnectAsync()).AnswerLookUps();
        using var stop = new CancellationTokenSource();
        // Somebody always waits for something.
        var watching = scene.Client.Quotes.WatchAsync(ClientScene.Apple, cancel: stop.Token).CountAsync().AsTask();
        for (var connection = 0; connection < Connections; connection++)
        {
            for (var frame = 0; frame < FramesEach; frame++)
            {
                var payload = answers[random.Next(answers.Count)].Invent(random.Next(1000), 225).Payload;
                var other = answers[random.Next(answers.Count)].Invent(random.Next(1000), 225).Payload;
                await peer.SendBytesAsync(mutation.Frame(mutation.Payload(payload, other), mayLie: frame > FramesEach / 2));
            }

            await peer.CloseAsync();
            peer = (await scene.Gateway.AcceptAsync()).AnswerLookUps();
        }

        await scene.HearsAsync<ConnectionEvent.Recovered>();
        Assert.All(
            scene.Events.OfType<ConnectionEvent.Lost>(),
            lost => Assert.Contains(Causes, cause => lost.Cause.Contains(cause, StringComparison.Ordinal)));
        Assert.InRange(scene.Events.OfType<ConnectionEvent.Unreadable>().Count(), Connections, int.MaxValue);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching);
    }
}
