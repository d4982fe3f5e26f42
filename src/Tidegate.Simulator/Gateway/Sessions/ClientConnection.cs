using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Net.Sockets;
using System.Text;
using Tidegate.Tws.Wire;

namespace Tidegate.Simulator.Gateway.Sessions;

/// <summary>One connection from its greeting to its end: finds frames in what comes and hands them to the loop, in order.</summary>
internal sealed class ClientConnection(Socket socket, GatewayState gateway, GatewayLoop loop, RequestDispatcher dispatcher)
{
    private const int GreetingBytesMax = 4_096;

    // By the clock of the real machine, for it is the socket that takes its time, whatever a simulated one says.
    private static readonly TimeSpan LastWords = TimeSpan.FromMilliseconds(500);

    private readonly MessagePace pace = new(gateway.Simulation.Machine, gateway.Options.MessagesPerSecond);
    private Client? client;

    /// <summary>Serves the connection until one side ends it. Never throws because of the client.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await using var stream = new NetworkStream(socket, ownsSocket: true);
        socket.NoDelay = true;
        try
        {
            await TalkAsync(stream, ends);
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException or SocketException or FrameException)
        {
            // However a connection ends, all that is left is to forget its client.
        }
        finally
        {
            await ends.CancelAsync();
            if (client is { } gone)
                await LeaveAsync(gone, cancel);
        }
    }

    // In its turn, after what it sent: else it would be let in after it had left, and keep its id for ever.
    private async Task LeaveAsync(Client gone, CancellationToken cancel)
    {
        try
        {
            await loop.PostAsync(() => dispatcher.Leave(gone), cancel);
        }
        catch (OperationCanceledException)
        {
            // The gateway ends too.
        }
    }

    private async Task TalkAsync(NetworkStream stream, CancellationTokenSource ends)
    {
        var reader = PipeReader.Create(stream);
        if (await GreetAsync(reader, ends.Token) is not { } greeting
            || greeting.Agree(ServerVersion.Oldest, gateway.Options.ServerVersion) is not { } version)
        {
            return;
        }

        var sender = new ClientSender(stream, gateway, gateway.Simulation.Seed);
        client = new Client(version, sender, gateway.Simulation.Clock) { Drop = () => Drop(ends) };
        dispatcher.Serve(client);
        await AnswerAsync(stream, version, ends.Token);
        var sending = sender.RunAsync(ends.Token);
        var reading = ReadAsync(reader, client, greeting.WantsPacing, ends.Token);
        if (await Task.WhenAny(sending, reading) == sending && sending.IsCompletedSuccessfully)
        {
            // Closing at once could take the last words away from the client.
            socket.Shutdown(SocketShutdown.Send);
            await Task.WhenAny(reading, Task.Delay(LastWords, TimeProvider.System, ends.Token));
        }

        await ends.CancelAsync();
        await Task.WhenAll(sending, reading);
    }

    // A request that was read in time may be worked on after the connection is over.
    private static void Drop(CancellationTokenSource ends)
    {
        try
        {
            ends.Cancel();
        }
        catch (ObjectDisposedException)
        {
        }
    }

    private static async Task<Greeting?> GreetAsync(PipeReader reader, CancellationToken cancel)
    {
        while (true)
        {
            var result = await reader.ReadAsync(cancel);
            if (TakeGreeting(result.Buffer, out var rest, out var greeting))
            {
                reader.AdvanceTo(rest);
                return greeting;
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
            if (result.IsCompleted || result.Buffer.Length > GreetingBytesMax)
                return null;
        }
    }

    private static bool TakeGreeting(ReadOnlySequence<byte> received, out SequencePosition rest, out Greeting? greeting)
    {
        rest = received.End;
        greeting = null;
        var length = Math.Min(received.Length, Greeting.Prefix.Length);
        if (!Greeting.Prefix.StartsWith(received.Slice(0, length).ToArray()))
            return true;
        if (length < Greeting.Prefix.Length)
            return false;
        received = received.Slice(Greeting.Prefix.Length);
        if (!FrameReader.TryTake(ref received, out var payload))
            return false;
        rest = received.Start;
        greeting = Greeting.Read(payload.ToArray());
        return true;
    }

    private async Task AnswerAsync(NetworkStream stream, int version, CancellationToken cancel)
    {
        var fields = string.Create(CultureInfo.InvariantCulture, $"{version}\0{gateway.Time.Text(gateway.Simulation.Clock.GetUtcNow())}\0");
        var frame = new byte[sizeof(int) + fields.Length];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(frame, fields.Length);
        Encoding.ASCII.GetBytes(fields, frame.AsSpan(sizeof(int)));
        await stream.WriteAsync(frame, cancel);
    }

    private async Task ReadAsync(PipeReader reader, Client from, bool wantsPacing, CancellationToken cancel)
    {
        while (true)
        {
            var result = await reader.ReadAsync(cancel);
            var received = result.Buffer;
            while (FrameReader.TryTake(ref received, out var payload))
            {
                var frame = payload.ToArray();
                await DawdleAsync(from, cancel);
                await PaceAsync(from, wantsPacing, cancel);
                await loop.PostAsync(() => dispatcher.Take(from, frame), cancel);
            }

            reader.AdvanceTo(received.Start, received.End);
            if (result.IsCompleted)
                return;
        }
    }

    // What is not read yet piles up at the client, as with a gateway that is busy with something else.
    private async Task DawdleAsync(Client from, CancellationToken cancel)
    {
        if (gateway.Meets(GatewayFaults.SlowReader, GatewaySteps.Stream, from.Id) is { } slow)
            await Task.Delay(TimeSpan.FromSeconds(1 / (double)slow.Number("perSecond")), gateway.Simulation.Machine, cancel);
    }

    private async Task PaceAsync(Client from, bool wantsPacing, CancellationToken cancel)
    {
        if (wantsPacing && pace.Wait() is var wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, gateway.Simulation.Machine, cancel);
        if (pace.Count())
            return;
        var refusal = Refusal.TooFast(gateway.Options.MessagesPerSecond, pace.Recent, pace.Violations);
        var isLast = pace.Violations >= MessagePace.ViolationsMax;
        await loop.PostAsync(
            () =>
            {
                from.Tell(-1, refusal);
                if (isLast)
                    from.End();
            },
            cancel);
    }
}
