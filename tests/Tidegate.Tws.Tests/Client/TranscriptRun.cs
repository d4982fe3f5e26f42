using Tidegate.TestKit.Transcripts;
using Tidegate.Tws.Client;

namespace Tidegate.Tws.Tests.Client;

/// <summary>
/// Plays the gateway's side of a recorded session while a test drives the client: each request of the session has to come, in its order and
/// with the members it names. What the client asks after a break on its own is answered with nothing where the session does not answer it.
/// </summary>
internal sealed class TranscriptRun : IAsyncDisposable
{
    private readonly Transcript transcript;
    private readonly ScriptedGateway gateway = new();
    private readonly Dictionary<string, string> variables = [];
    private readonly Type[] answered;

    private TranscriptRun(Transcript transcript, int clientId)
    {
        this.transcript = transcript;
        var asked = transcript.Steps.OfType<TranscriptStep.Client>();
        answered = [.. asked.Select(step => TranscriptRequests.KindOf(step.Name)).OfType<Type>()];
        Client = new(new()
        {
            Port = gateway.Port,
            ClientId = clientId,
            ReconnectDelay = TimeSpan.FromMilliseconds(1),
            RequestTimeout = ScriptedGateway.Limit,
        });
    }

    public TwsClient Client { get; }

    /// <summary>Plays a session.</summary>
    /// <param name="transcript">The session.</param>
    /// <param name="drive">What is done with the client, which is connected.</param>
    /// <param name="clientId">Its id.</param>
    public static async Task PlayAsync(Transcript transcript, Func<TwsClient, Task> drive, int clientId = 1)
    {
        await using var run = new TranscriptRun(transcript, clientId);
        var driven = run.DriveAsync(drive);
        var played = run.PlayAsync(driven);
        // Whichever fails first is the cause of what follows.
        await await Task.WhenAny(driven, played);
        await Task.WhenAll(driven, played).WaitAsync(ScriptedGateway.Limit);
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await gateway.DisposeAsync();
    }

    private async Task DriveAsync(Func<TwsClient, Task> drive)
    {
        await Client.ConnectAsync();
        await drive(Client);
    }

    private async Task PlayAsync(Task driven)
    {
        ScriptedPeer? peer = null;
        foreach (var step in transcript.Steps)
        {
            try
            {
                peer = await PlayAsync(step, peer, step == transcript.Steps[^1] ? driven : Task.CompletedTask);
            }
            catch (Exception cause) when (cause is not NotSupportedException)
            {
                throw new InvalidOperationException($"{transcript.Name}, line {step.Line}: {cause.Message}", cause);
            }
        }

        Assert.Equal(0, peer!.Waiting);
    }

    private async Task<ScriptedPeer?> PlayAsync(TranscriptStep step, ScriptedPeer? peer, Task driven)
    {
        switch (step)
        {
            case TranscriptStep.Handshake greeting:
                peer = await gateway.GreetAsync(greeting.ServerVersion, System.Text.Encoding.UTF8.GetBytes(greeting.ConnectionTime));
                await peer.ExpectAsync<Session.StartApi>();
                return peer.AnswerLookUps(except: answered);
            case TranscriptStep.Client asked:
                var (name, members) = TranscriptRequests.Describe(await peer!.NextAsync());
                Assert.Equal(asked.Name, name);
                new TranscriptMembers(asked.Members, variables).Compare(members);
                return peer;
            case TranscriptStep.Server told:
                await peer!.SendBytesAsync(Frame(peer, told.Name, told.Members));
                return peer;
            case TranscriptStep.Split cut:
                await peer!.SendBytesAsync(Frame(peer, cut.Name, cut.Members), [.. cut.PieceBytes]);
                return peer;
            case TranscriptStep.Raw raw:
                await peer!.SendBytesAsync(raw.Bytes);
                return peer;
            case TranscriptStep.Disconnect:
                await driven;
                await peer!.CloseAsync();
                return peer;
            default:
                // Pauses say nothing about what has to follow.
                return peer;
        }
    }

    private byte[] Frame(ScriptedPeer peer, string name, System.Text.Json.JsonElement members) =>
        TranscriptAnswers.Frame(peer, name, new TranscriptMembers(members, variables), Client.Options.ClientId);
}
