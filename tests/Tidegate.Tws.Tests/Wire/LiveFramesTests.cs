using System.Text;
using System.Text.Json;
using Tidegate.TestKit;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Tests.Wire;

/// <summary>Messages that a real gateway wrote, byte for byte.</summary>
public sealed class LiveFramesTests
{
    private const int Version = 200;

    private static readonly JsonElement[] Frames =
    [
        .. File.ReadLines(Path.Combine(Checkout.Root, "tests", "data", "tws", "live-frames-v200.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement),
    ];

    /// <summary>The frames by their number in the file.</summary>
    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Frames.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_recorded_frame_is_read_and_written_as_the_same_fields(int number)
    {
        var frame = Frames[number];
        var payload = Encoding.UTF8.GetBytes(
            string.Concat(frame.GetProperty("fields").EnumerateArray().Select(field => field.GetString() + "\0")));
        var isRequest = frame.GetProperty("dir").GetString() == "out";
        var kind = MessageKind.All.Single(one => one.IsRequest == isRequest && one.Id == frame.GetProperty("msgId").GetInt32());

        var (outcome, fields) = kind.Read(payload, Version);
        Assert.IsType<Routing.Handled>(outcome);
        var again = kind.Again(payload, Version)!;
        Assert.Equal(Shown(payload), Shown(again));
        Assert.Equal(fields, kind.Read(again, Version).Fields);
    }

    // A strike of "0.0" is the same as "0": the gateway writes either.
    private static string Shown(byte[] payload) => Encoding.UTF8.GetString(payload).Replace("\00.0\0", "\00\0", StringComparison.Ordinal);
}
