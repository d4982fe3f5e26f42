using System.Buffers;
using System.Globalization;
using Tidegate.Tws.Wire;
using Xunit.Abstractions;

namespace Tidegate.Tws.Tests.Wire;

/// <summary>
/// Spoiled frames of all kinds in both forms: the reader says what is wrong, in time and within bounds, and throws nothing else.
/// </summary>
public sealed class FrameFuzzTests(ITestOutputHelper output)
{
    // Set for 10 million frames instead of 200,000.
    private const string LongEnvironmentName = "TIDEGATE_LONG";

    private static readonly int[] Versions = [176, 193, 200, 203, 212, 225];

    [Fact]
    public void Whatever_a_peer_sends_is_read_or_told()
    {
        var frames = Environment.GetEnvironmentVariable(LongEnvironmentName) == "1" ? 10_000_000 : 200_000;
        var (requests, answers) = (new MessageRouter(), new MessageRouter());
        foreach (var kind in MessageKind.All)
            kind.AddTo(kind.IsRequest ? requests : answers);
        var pool = Pool();
        var random = new Random(20260412);
        var mutation = new FrameMutation(20260413);
        long handled = 0, told = 0, lost = 0;
        for (var i = 0; i < frames; i++)
        {
            var (kind, version, payload) = pool[random.Next(pool.Count)];
            var spoiled = mutation.Payload(payload, pool[random.Next(pool.Count)].Payload);
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                var received = Cut(mutation.Frame(spoiled, mayLie: true), random);
                while (FrameReader.TryTake(ref received, out var found))
                {
                    var outcome = (kind.IsRequest ? requests : answers).Route(found.ToArray(), version);
                    if (outcome is Routing.Handled)
                        handled++;
                    else
                        told++;
                }
            }
            catch (FrameException)
            {
                lost++; // the length: a router throws nothing
            }
            catch (Exception fault)
            {
                Assert.Fail(string.Create(
                    CultureInfo.InvariantCulture, $"{kind.Name} at {version}: {Convert.ToHexString(spoiled)}\n{fault}"));
            }

            // An exception costs some thousand bytes; what is made of a message is in proportion to it.
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated < 40_000 + (400 * spoiled.Length), $"{kind.Name} at {version}: {allocated} bytes for {spoiled.Length}");
        }

        output.WriteLine($"{frames:N0} frames: {handled:N0} messages read, {told:N0} told, {lost:N0} lengths that end a connection.");
        // The spoiling is neither too weak nor too strong to say anything.
        Assert.InRange(handled, frames / 10, frames);
        Assert.InRange(told, frames / 10, frames);
        Assert.InRange(lost, frames / 1000, frames);
    }

    [Fact]
    public void A_count_that_is_not_true_makes_no_room_for_what_does_not_come()
    {
        // Five million bars are announced by as many bytes that are no field.
        var large = new byte[5_000_000];
        large.AsSpan().Fill((byte)'x');
        "17\01\04000000\0"u8.CopyTo(large);
        var router = new MessageRouter();
        MessageKind.Of(nameof(Bars.HistoricalBars)).AddTo(router);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.IsType<Routing.Malformed>(router.Route(large, 200));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    private static List<(MessageKind Kind, int Version, byte[] Payload)> Pool() =>
    [
        .. from kind in MessageKind.All
           from version in Versions
           from seed in Enumerable.Range(0, 3)
           select (kind, version, kind.Invent(seed, version).Payload),
    ];

    // The bytes in one or two pieces.
    private static ReadOnlySequence<byte> Cut(byte[] bytes, Random random)
    {
        if (random.Next(2) == 0)
            return new(bytes);
        var place = random.Next(bytes.Length);
        var first = new Segment(bytes.AsMemory(0, place), 0);
        var last = first.Before(bytes.AsMemory(place));
        return new(first, 0, last, last.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> bytes, long start)
        {
            Memory = bytes;
            RunningIndex = start;
        }

        public Segment Before(ReadOnlyMemory<byte> bytes)
        {
            var next = new Segment(bytes, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
