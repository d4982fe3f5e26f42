using Tidegate.Tws.Client;
using Tidegate.Tws.Quotes;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Tests.Client;

/// <summary>Ticks make no garbage, from the frame to the buffer of the stream.</summary>
public sealed class TickAllocationTests
{
    private const int RequestId = 1_000_000_001;
    private const int Ticks = 100_000;

    [Theory]
    [InlineData(200)]
    [InlineData(225)]
    public void Reading_a_tick_allocates_nothing(int version)
    {
        long seen = 0;
        var router = new MessageRouter()
            .On((in TickPrice m) => seen += m.TickType)
            .On((in TickSize m) => seen += m.TickType)
            .On((in TickGeneric m) => seen += m.TickType);
        Assert.Equal(0, Allocated(router, version));
        Assert.True(seen > 0);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(225)]
    public void Handing_a_tick_to_its_stream_allocates_nothing(int version)
    {
        var requests = new RequestTable();
        var router = AnswerRoutes.AddAll(new(), requests);
        var quotes = new QuoteSubscription(buffer: 1024);
        requests.Add(RequestId, quotes);
        Assert.Equal(0, Allocated(router, version));
        Assert.True(quotes.Updates.TryRead(out var tick));
        Assert.False(tick.IsGap);
        Assert.InRange(quotes.Dropped, Ticks, 2 * Ticks);
    }

    private static long Allocated(MessageRouter router, int version)
    {
        byte[][] frames =
        [
            Payload(new TickPrice(RequestId, 1, 189.10m, 400, 1), version),
            Payload(new TickSize(RequestId, 5, 1234567.5m), version),
            Payload(new TickGeneric(RequestId, 49, 0.25), version),
        ];
        Route(router, frames, version, Ticks / 10);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Route(router, frames, version, Ticks);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Route(MessageRouter router, byte[][] frames, int version, int ticks)
    {
        for (var i = 0; i < ticks; i++)
        {
            if (router.Route(frames[i % frames.Length], version) is not Routing.Handled)
                throw new InvalidOperationException("A tick could not be read.");
        }
    }

    private static byte[] Payload<T>(in T message, int version)
        where T : IAnswer<T>, new()
    {
        var frames = new FrameBuffer();
        MessageWriter.Write(frames, message, version);
        return frames.Written[sizeof(int)..].ToArray();
    }
}
