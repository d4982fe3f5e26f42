using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace Tidegate.TestKit.Transcripts;

/// <summary>One message as it was on the wire, in the text encoding.</summary>
/// <param name="Name">The author's name for it.</param>
/// <param name="Direction">Who sent it.</param>
/// <param name="MessageId">The id, which is also the first field.</param>
/// <param name="ServerVersion">The version agreed on.</param>
/// <param name="Fields">The parts between the NUL bytes.</param>
public sealed record RecordedFrame(
    string Name, TranscriptStep.Peer Direction, int MessageId, int ServerVersion, IReadOnlyList<string> Fields)
{
    /// <summary>The message without its length: each field ends with a NUL.</summary>
    public byte[] Payload() => Encoding.UTF8.GetBytes(string.Concat(Fields.Select(field => field + '\0')));

    /// <summary>The message with its length in front: 4 bytes, big end first.</summary>
    public byte[] Frame()
    {
        var payload = Payload();
        var frame = new byte[sizeof(int) + payload.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame, payload.Length);
        payload.CopyTo(frame.AsSpan(sizeof(int)));
        return frame;
    }

    /// <summary>Reads a file with one JSON object a line.</summary>
    /// <exception cref="FormatException">A line cannot be read; the message names file, line and cause.</exception>
    public static IReadOnlyList<RecordedFrame> Read(string file) =>
        [.. File.ReadLines(file).Select((line, index) => Parse($"{Path.GetFileName(file)}, line {index + 1}", line))];

    private static RecordedFrame Parse(string place, string line)
    {
        try
        {
            var read = JsonElement.Parse(line);
            return new(
                read.GetProperty("name").GetString()!,
                read.GetProperty("dir").GetString() switch
                {
                    "in" => TranscriptStep.Peer.Server,
                    "out" => TranscriptStep.Peer.Client,
                    var other => throw new FormatException($"\"{other}\" is neither in nor out."),
                },
                read.GetProperty("msgId").GetInt32(),
                read.GetProperty("serverVersion").GetInt32(),
                [.. read.GetProperty("fields").EnumerateArray().Select(field => field.GetString()!)]);
        }
        catch (Exception cause) when (cause is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"{place}: {cause.Message}", cause);
        }
    }
}
