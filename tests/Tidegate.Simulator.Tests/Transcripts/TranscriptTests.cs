using System.Text;
using Tidegate.TestKit.Transcripts;

namespace Tidegate.Simulator.Tests.Transcripts;

public sealed class TranscriptTests
{
    private const string EveryStep =
        """
        # recorded somewhere
        handshake {"server_version":200,"connection_time":"20260412 18:39:37 CET"}

        client req_ids {"num_ids":"$n"}
        server next_valid_id {"order_id":2}
        raw server AAAAAzkxAAAAAAEw
        sleep 100ms
        split server 4,1 position_end {}
        disconnect
        """;

    [Fact]
    public void Reads_each_kind_of_step()
    {
        var steps = Transcript.Parse("all", EveryStep).Steps;

        Assert.Equal([2, 4, 5, 6, 7, 8, 9], steps.Select(step => step.Line));
        var greeting = Assert.IsType<TranscriptStep.Handshake>(steps[0]);
        Assert.Equal((200, "20260412 18:39:37 CET"), (greeting.ServerVersion, greeting.ConnectionTime));
        Assert.Equal("$n", Assert.IsType<TranscriptStep.Client>(steps[1]).Members.GetProperty("num_ids").GetString());
        Assert.Equal(2, Assert.IsType<TranscriptStep.Server>(steps[2]).Members.GetProperty("order_id").GetInt32());
        var raw = Assert.IsType<TranscriptStep.Raw>(steps[3]);
        Assert.Equal(["91\0", "0"], raw.Payloads.Select(payload => Encoding.UTF8.GetString(payload.Span)));
        Assert.Equal(TimeSpan.FromMilliseconds(100), Assert.IsType<TranscriptStep.Sleep>(steps[4]).Duration);
        var split = Assert.IsType<TranscriptStep.Split>(steps[5]);
        Assert.Equal((TranscriptStep.Peer.Server, "position_end"), (split.Direction, split.Name));
        Assert.Equal([4, 1], split.PieceBytes);
        Assert.IsType<TranscriptStep.Disconnect>(steps[6]);
    }

    [Theory]
    [InlineData("serve next_valid_id {}", "\"serve\" is no step")]
    [InlineData("server next_valid_id", "JSON")]
    [InlineData("server next_valid_id []", "no JSON object")]
    [InlineData("handshake {\"server_version\":200}", "key")]
    [InlineData("raw server AAAABDEwMg==", "do not end with a message")] // 3 bytes where 4 are announced
    [InlineData("raw client AAAAAA==", "from the gateway only")]
    [InlineData("sleep 100", "no duration")]
    [InlineData("split server 0 position_end {}", "no bytes")]
    [InlineData("split both 4 position_end {}", "neither client nor server")]
    [InlineData("disconnect now", "no step")]
    public void Names_the_line_that_it_cannot_read(string line, string says)
    {
        var fault = Assert.Throws<FormatException>(() => Transcript.Parse("bad", $"# head\n{line}"));
        Assert.StartsWith("bad, line 2: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_all_recorded_sessions()
    {
        var live = TwsRecordings.Live();
        Assert.Equal(14, live.Count);
        Assert.All(live, session => Assert.Equal(200, Assert.IsType<TranscriptStep.Handshake>(session.Steps[0]).ServerVersion));
        Assert.Equal(2, live.SelectMany(session => session.Steps.OfType<TranscriptStep.Raw>()).Sum(raw => raw.Payloads.Count));
        Assert.Equal(7, TwsRecordings.Live("grounded_bootstrap").Steps.Count - 1);

        var illustrative = TwsRecordings.Illustrative();
        Assert.True(illustrative.Count is 0 or 19, $"{illustrative.Count} illustrative sessions.");
        foreach (var (kind, sessions) in new[] { ("live", live), ("illustrative", illustrative) })
        {
            var steps = sessions.SelectMany(session => session.Steps).CountBy(step => step.GetType().Name);
            Console.WriteLine($"{kind}: {sessions.Count} sessions, {string.Join(", ", steps.Select(s => $"{s.Value} {s.Key}"))}");
        }
    }
}
