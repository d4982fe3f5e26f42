using System.Text;
using Tidegate.TestKit;
using Tidegate.TestKit.Transcripts;

namespace Tidegate.Simulator.Tests.Transcripts;

public sealed class RecordedFrameTests
{
    [Fact]
    public void Reads_all_recorded_messages()
    {
        var frames = TwsRecordings.Frames();
        Assert.Equal(12, frames.Count);
        Assert.Equal("StartAPI", Assert.Single(frames, frame => frame.Direction == TranscriptStep.Peer.Client).Name);
        Assert.All(frames, frame => Assert.Equal(frame.Fields[0], $"{frame.MessageId}"));
        Console.WriteLine($"{frames.Count} messages, {frames.Sum(frame => frame.Frame().Length)} bytes");
    }

    [Fact]
    public void Gives_the_bytes_of_the_wire()
    {
        var next = TwsRecordings.Frames().Single(frame => frame.Name == "NextValidID");
        Assert.Equal("9\01\01\0", Encoding.UTF8.GetString(next.Payload()));
        Assert.Equal("\0\0\0\u00069\01\01\0", Encoding.UTF8.GetString(next.Frame()));
    }

    [Theory]
    [InlineData("{\"name\":\"X\",\"dir\":\"up\",\"msgId\":1,\"serverVersion\":200,\"fields\":[]}", "neither in nor out")]
    [InlineData("{\"name\":\"X\",\"dir\":\"in\",\"serverVersion\":200,\"fields\":[]}", "key")]
    [InlineData("nothing", "invalid")]
    public void Names_the_line_that_it_cannot_read(string line, string says)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["frames.jsonl"], line);
        var fault = Assert.Throws<FormatException>(() => RecordedFrame.Read(folder["frames.jsonl"]));
        Assert.StartsWith("frames.jsonl, line 1: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }
}
