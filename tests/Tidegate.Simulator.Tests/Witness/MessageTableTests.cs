using Tidegate.TestKit.Transcripts;
using Tidegate.Tws.Tests.Wire;
using Tidegate.Tws.Wire;

namespace Tidegate.Simulator.Tests.Witness;

/// <summary>The library's numbers against the table of facts.</summary>
public sealed class MessageTableTests
{
    // Left out of the library on purpose.
    private static readonly Dictionary<(bool IsRequest, int Id), string> LeftOut = new()
    {
        [(true, 52)] = "Fundamentals are gone from 10.47 on.",
        [(true, 53)] = "Fundamentals are gone from 10.47 on.",
        [(false, 51)] = "Fundamentals are gone from 10.47 on.",
        [(true, 72)] = "A way for programs that IBKR has certified, without protobuf form.",
        [(true, 73)] = "A way for programs that IBKR has certified, without protobuf form.",
        [(false, 69)] = "A way for programs that IBKR has certified, without protobuf form.",
        [(false, 70)] = "A way for programs that IBKR has certified, without protobuf form.",
    };

    [Fact]
    public void Each_message_of_the_table_is_in_the_library_and_no_other()
    {
        var table = WireMessage.All.Select(Key).Except(LeftOut.Keys).Order();
        Assert.Equal(table, MessageKind.All.Select(kind => (kind.IsRequest, kind.Id)).Order());
    }

    [Fact]
    public void Each_message_goes_as_protobuf_from_the_same_version_on()
    {
        foreach (var (kind, row) in Pairs())
            Assert.Equal((kind.Name, row.ProtobufSince ?? ServerVersion.Never), (kind.Name, kind.ProtobufSince));
    }

    [Fact]
    public void Each_text_message_begins_with_the_same_version_number()
    {
        foreach (var (kind, row) in Pairs())
        {
            for (var version = ServerVersion.Oldest; version < Math.Min(kind.ProtobufSince, 201); version++)
            {
                if (version < row.Since)
                    continue;
                var expected = version <= (row.TextVersionUntil ?? int.MaxValue) ? row.TextVersion : null;
                Assert.Equal((kind.Name, version, expected), (kind.Name, version, kind.TextVersion(version)));
            }
        }
    }

    private static (bool IsRequest, int Id) Key(WireMessage row) => (row.Sender == TranscriptStep.Peer.Client, row.Id);

    private static IEnumerable<(MessageKind Kind, WireMessage Row)> Pairs() =>
        MessageKind.All.Select(kind => (kind, WireMessage.All.Single(row => Key(row) == (kind.IsRequest, kind.Id))));
}
