using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tidegate.TestKit.Witness;

/// <summary>
/// Reads and writes the broker's protobuf messages with protobufjs, by the numbers in tests/data/tws/protobuf.json and without any code of
/// ours. One process serves all calls, one after the other.
/// </summary>
public sealed class ProtobufWitness : IAsyncDisposable
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(20);
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Process process;

    private ProtobufWitness(Process process) => this.process = process;

    /// <summary>Starts the process.</summary>
    /// <exception cref="InvalidOperationException">Its packages are missing; <see cref="WitnessFactAttribute"/> skips then.</exception>
    public static ProtobufWitness Start() => new(WitnessPrograms.Start("decode.mjs"));

    /// <summary>
    /// Decodes a message: an object with only the fields that are present; a 64-bit integer is text, an infinity too.
    /// </summary>
    /// <param name="message">Name of the message, such as <c>OrderStatus</c>.</param>
    /// <param name="bytes">Its bytes, without id and length.</param>
    /// <param name="cancel">Ends the wait, and the process with it.</param>
    /// <exception cref="InvalidDataException">
    /// The bytes are cut, or hold what the message does not know: a number, a wire type, a field twice.
    /// </exception>
    public async Task<JsonElement> DecodeAsync(string message, ReadOnlyMemory<byte> bytes, CancellationToken cancel = default)
    {
        var answer = await AskAsync(new() { ["message"] = message, ["base64"] = Convert.ToBase64String(bytes.Span) }, cancel);
        return answer.TryGetProperty("faults", out var faults)
            ? throw new InvalidDataException(string.Join("; ", faults.EnumerateArray()))
            : answer.GetProperty("decoded");
    }

    /// <summary>Encodes a message; a 64-bit integer may be text.</summary>
    /// <param name="message">Name of the message, such as <c>OrderStatus</c>.</param>
    /// <param name="fields">The fields that shall be present.</param>
    /// <param name="cancel">Ends the wait, and the process with it.</param>
    /// <exception cref="InvalidDataException">The message has no such field, or the value does not fit it.</exception>
    public async Task<byte[]> EncodeAsync(string message, JsonObject fields, CancellationToken cancel = default)
    {
        var answer = await AskAsync(new() { ["message"] = message, ["json"] = fields.DeepClone() }, cancel);
        return answer.GetProperty("base64").GetBytesFromBase64();
    }

    /// <summary>Ends the process.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
        turn.Dispose();
    }

    private async Task<JsonElement> AskAsync(JsonObject question, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(AnswerLimit);
        await turn.WaitAsync(limit.Token);
        try
        {
            var answer = await AskInTurnAsync(question, limit.Token);
            return answer.TryGetProperty("error", out var error)
                ? throw new InvalidDataException($"{question["message"]}: {error.GetString()}")
                : answer;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<JsonElement> AskInTurnAsync(JsonObject question, CancellationToken cancel)
    {
        try
        {
            await process.StandardInput.WriteLineAsync(question.ToJsonString().AsMemory(), cancel);
            await process.StandardInput.FlushAsync(cancel);
            var line = await process.StandardOutput.ReadLineAsync(cancel);
            return line is not null ? JsonElement.Parse(line) : throw new InvalidOperationException("The decoder has ended.");
        }
        catch (OperationCanceledException)
        {
            // An answer that comes late would be taken for the answer to the next question.
            process.Kill();
            throw;
        }
    }
}
