using System.Buffers.Binary;
using System.Text.Json.Nodes;
using Tidegate.TestKit.Transcripts;
using Tidegate.TestKit.Witness;
using Tidegate.Tws.Tests.Wire;
using Tidegate.Tws.Wire;

namespace Tidegate.Simulator.Tests.Witness;

/// <summary>Every protobuf message of the library is the same message to protobufjs, in both directions.</summary>
public sealed class EveryProtobufMessageTests : IAsyncLifetime
{
    private const int Version = 225;
    private const int ProtobufOffset = 200;
    private const int Seeds = 8;

    private ProtobufWitness witness = null!;

    private static IEnumerable<(MessageKind Kind, string Message)> Kinds =>
        from kind in MessageKind.All
        let row = WireMessage.All.Single(row => row.Id == kind.Id && IsOfClient(row) == kind.IsRequest)
        where row.Protobuf is not null && row.ProtobufSince <= Version
        select (kind, row.Protobuf);

    public Task InitializeAsync()
    {
        witness = ProtobufWitness.Start();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await witness.DisposeAsync();

    [WitnessFact]
    public async Task What_we_write_is_read_there_and_written_back_to_us()
    {
        var compared = 0;
        var faults = new List<string>();
        foreach (var (kind, message) in Kinds)
        {
            for (var seed = 0; seed < Seeds; seed++)
            {
                var (payload, fields) = kind.Invent(seed, Version);
                var decoded = await witness.DecodeAsync(message, payload.AsMemory(sizeof(int)));
                Compare(faults, kind, Ours(kind, payload), ProtobufShape.Lines(message, decoded));

                // JSON has no infinity: the witness shows one but cannot take it.
                if (decoded.GetRawText().Contains("\"Infinity\"", StringComparison.Ordinal))
                    continue;
                var back = await witness.EncodeAsync(message, JsonNode.Parse(decoded.GetRawText())!.AsObject());
                var (outcome, read) = kind.Read(Payload(kind, back), Version);
                Assert.True(outcome is Routing.Handled, $"{kind.Name}: {outcome}");
                if (fields != read)
                    faults.Add($"{kind}, seed {seed}, comes back as\n{read}\ninstead of\n{fields}");
                compared++;
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(20)));
        Assert.True(compared > 150 * Seeds, $"{compared} messages were compared.");
    }

    [WitnessFact]
    public async Task No_field_that_is_described_gets_lost()
    {
        var random = new Random(20260412);
        var faults = new List<string>();
        foreach (var (kind, message) in Kinds)
        {
            var bytes = await witness.EncodeAsync(message, ProtobufShape.Invent(message, random));
            var told = ProtobufShape.Lines(message, await witness.DecodeAsync(message, bytes));
            var again = kind.Again(Payload(kind, bytes), Version);
            Assert.True(again is not null, $"{kind.Name} could not be read.");
            var kept = ProtobufShape.Lines(message, await witness.DecodeAsync(message, again.AsMemory(sizeof(int))));
            Compare(faults, kind, told, kept);
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(20)));
    }

    private static bool IsOfClient(WireMessage row) => row.Sender == TranscriptStep.Peer.Client;

    private static void Compare(List<string> faults, MessageKind kind, SortedSet<string> expected, SortedSet<string> found)
    {
        if (!expected.SetEquals(found))
            faults.Add($"{kind}: missing {string.Join(", ", expected.Except(found))}; found {string.Join(", ", found.Except(expected))}");
    }

    private static SortedSet<string> Ours(MessageKind kind, byte[] payload)
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        kind.Visit(payload, Version, new NumberedLines(lines, Version));
        return lines;
    }

    private static byte[] Payload(MessageKind kind, byte[] fields)
    {
        var payload = new byte[sizeof(int) + fields.Length];
        BinaryPrimitives.WriteInt32BigEndian(payload, kind.Id + ProtobufOffset);
        fields.CopyTo(payload, sizeof(int));
        return payload;
    }
}
