using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Tidegate.Simulator.Control;

namespace Tidegate.Simulator.FlexService;

/// <summary>Hands answers over, with what goes wrong on the line.</summary>
/// <param name="simulation">Clock of the stamps, and of waiting.</param>
/// <param name="closing">Ends everything that still waits.</param>
internal sealed class FlexAnswerWriter(Simulation simulation, CancellationToken closing)
{
    /// <summary>Type of the answers.</summary>
    public const string Xml = "text/xml;charset=UTF-8";

    private const int ChunkBytes = 64 * 1024;
    private static readonly TimeSpan Trickle = TimeSpan.FromMilliseconds(200);

    /// <summary>The page that stands in the place of answers while the service is maintained.</summary>
    private const string MaintenancePage =
        """
        <!DOCTYPE html>
        <html lang="en"><head><title>System maintenance</title></head>
        <body><h1>System maintenance</h1><p>This service is temporarily unavailable. Please try again later.</p></body></html>

        """;

    /// <summary>Writes an answer. One that breaks off ends the connection.</summary>
    public async Task WriteAsync(HttpContext context, FlexVerdict verdict)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, closing);
        try
        {
            await WriteAsync(context, verdict, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    private async Task WriteAsync(HttpContext context, FlexVerdict verdict, CancellationToken cancel)
    {
        var (answer, delivery) = verdict;
        await WaitAsync(delivery.Delay, cancel);
        var now = simulation.Clock.GetUtcNow();
        var quotes = delivery.SingleQuotes;
        switch (answer)
        {
            case FlexAnswer.Accepted accepted:
                await TextAsync(context, Xml, FlexEnvelope.Accepted(now, quotes, accepted.Reference.Code, accepted.Url), cancel);
                break;
            case FlexAnswer.Refused refused:
                await TextAsync(context, Xml, FlexEnvelope.Refused(now, quotes, refused.Code, refused.Text), cancel);
                break;
            case FlexAnswer.Page page:
                context.Response.StatusCode = page.Status;
                await TextAsync(context, "text/html;charset=UTF-8", MaintenancePage, cancel);
                break;
            case FlexAnswer.Statement statement:
                await StatementAsync(context, statement, delivery, cancel);
                break;
            case FlexAnswer.Silence silence:
                await WaitAsync(silence.Time, cancel);
                context.Abort();
                break;
            default:
                context.Abort();
                break;
        }
    }

    private static Task TextAsync(HttpContext context, string type, string text, CancellationToken cancel)
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(text, cancel);
    }

    private async Task StatementAsync(
        HttpContext context, FlexAnswer.Statement statement, FlexDelivery delivery, CancellationToken cancel)
    {
        Stream file;
        try
        {
            file = await statement.Shelf.OpenAsync(statement.Reference, cancel);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            var text = FlexCodes.TextOf(FlexCodes.NotRetrieved);
            var refusal = FlexEnvelope.Refused(simulation.Clock.GetUtcNow(), delivery.SingleQuotes, FlexCodes.NotRetrieved, text);
            await TextAsync(context, Xml, refusal, cancel);
            return;
        }

        if (delivery.Drift)
            file = await Task.Run(() => StatementDrift.Add(file), cancel);
        await using (file)
        {
            var whole = file.Length;
            var part = delivery.Percent is { } percent ? whole * percent / 100 : whole;
            context.Response.ContentType = statement.Shelf.ContentTypeOf(statement.Reference.Query);
            context.Response.ContentLength = delivery.CleanCut ? part : whole;
            await CopyAsync(file, context.Response, part, delivery.BytesPerSecond, cancel);
            if (part < whole && !delivery.CleanCut)
                await CutAsync(context, cancel);
        }
    }

    private async Task CopyAsync(Stream file, HttpResponse response, long length, int? bytesPerSecond, CancellationToken cancel)
    {
        var size = bytesPerSecond is { } rate ? (int)Math.Clamp(rate * Trickle.TotalSeconds, 1, ChunkBytes) : ChunkBytes;
        var pause = bytesPerSecond is { } slow ? TimeSpan.FromSeconds((double)size / slow) : TimeSpan.Zero;
        var buffer = new byte[size];
        for (long sent = 0; sent < length;)
        {
            var read = await file.ReadAsync(buffer.AsMemory(0, (int)Math.Min(size, length - sent)), cancel);
            if (read == 0)
                break;
            await response.Body.WriteAsync(buffer.AsMemory(0, read), cancel);
            sent += read;
            if (pause <= TimeSpan.Zero)
                continue;
            await response.Body.FlushAsync(cancel);
            await WaitAsync(pause, cancel);
        }
    }

    /// <summary>
    /// Ends the connection in the middle of an answer. An abort would take back what is still on its way, perhaps all of it; so the
    /// transport is told that nothing more comes, and sends the rest before it closes.
    /// </summary>
    private static async Task CutAsync(HttpContext context, CancellationToken cancel)
    {
        await context.Response.Body.FlushAsync(cancel);
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var lifetime = context.Features.GetRequiredFeature<IConnectionLifetimeFeature>();
        await using var registration = lifetime.ConnectionClosed.Register(closed.SetResult);
        await context.Features.GetRequiredFeature<IConnectionTransportFeature>().Transport.Output.CompleteAsync();
        await closed.Task.WaitAsync(cancel);
        context.Abort();
    }

    private Task WaitAsync(TimeSpan time, CancellationToken cancel) =>
        time > TimeSpan.Zero ? Task.Delay(time, simulation.Machine, cancel) : Task.CompletedTask;
}
