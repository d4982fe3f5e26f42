using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Tests.Wire;

/// <summary>Walks all messages of the library; a new one is in it by existing.</summary>
public sealed class EveryMessageTests
{
    private const int MessagesEach = 20;

    /// <summary>All kinds.</summary>
    public static TheoryData<string> Kinds => MessageKind.Names;

    [Fact]
    public void No_two_messages_of_one_direction_have_the_same_number()
    {
        var twice = MessageKind.All.GroupBy(kind => (kind.IsRequest, kind.Id)).Where(group => group.Count() > 1)
            .Select(group => string.Join(", ", group));
        Assert.Empty(twice);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_written_is_read_again_at_every_server_version(string name)
    {
        var kind = MessageKind.Of(name);
        for (var version = ServerVersion.Oldest; version <= ServerVersion.Newest; version++)
        {
            for (var seed = 0; seed < MessagesEach; seed++)
            {
                var (payload, fields) = kind.Invent((version * 1000) + seed, version);
                var (outcome, read) = kind.Read(payload, version);
                Assert.True(outcome is Routing.Handled, $"{name} at {version}, seed {seed}: {outcome}");
                Assert.True(fields == read, $"{name} at {version}, seed {seed}:\n{fields}\nwas read as\n{read}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Fields_and_bytes_that_are_not_known_yet_do_no_harm(string name)
    {
        var kind = MessageKind.Of(name);
        foreach (var version in new[] { 176, 200, 201, 212, 225 })
        {
            var (payload, fields) = kind.Invent(7, version);
            byte[] more = version >= kind.ProtobufSince
                ? [.. payload, 0xa8, 0x3e, 0x05, 0xb2, 0x3e, 0x01, 0x41] // numbers 997 and 998
                : [.. payload, .. "new"u8, 0, .. "1"u8, 0];
            Assert.Equal(fields, kind.Read(more, version).Fields);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_message_that_breaks_off_is_told_and_nothing_is_thrown(string name)
    {
        var kind = MessageKind.Of(name);
        foreach (var version in new[] { 176, 200, 212, 225 })
        {
            var (payload, _) = kind.Invent(11, version);
            for (var length = 0; length < payload.Length; length++)
            {
                var (outcome, fields) = kind.Read(payload[..length], version);
                // Protobuf has no end of its own: cut between two fields it is a shorter message.
                Assert.True(fields is null == outcome is not Routing.Handled, $"{name} at {version} cut at {length}: {outcome}");
                if (version < kind.ProtobufSince)
                    Assert.True(outcome is Routing.Malformed or Routing.Unknown, $"{name} at {version} cut at {length}: {outcome}");
            }
        }
    }
}
