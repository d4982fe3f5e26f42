using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Tidegate.Domain.Connections;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>
/// Tests how a gateway can be used, line by line. It only reads: no order is placed and nothing is changed, neither at the broker nor here.
/// </summary>
public sealed class TestGateway
{
    private const int LinesAhead = 64;

    private readonly TimeProvider clock;
    private readonly TwsTestLimits limits;

    internal TestGateway(TimeProvider clock, TwsTestLimits limits)
    {
        this.clock = clock;
        this.limits = limits;
    }

    /// <summary>
    /// The lines as they begin, change and end; the last one is the verdict. Whoever stops reading, or cancels, ends the test and its
    /// connection at once.
    /// </summary>
    public async IAsyncEnumerable<TestLine> RunAsync(
        GatewayTerms terms, TestWish wish, [EnumeratorCancellation] CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(wish);
        var lines = Channel.CreateBounded<TestLine>(new BoundedChannelOptions(LinesAhead) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var testing = TellAsync(lines.Writer, terms, wish, stop.Token);
        try
        {
            await foreach (var line in lines.Reader.ReadAllAsync(cancel))
                yield return line;
        }
        finally
        {
            await stop.CancelAsync();
            await testing;
        }
    }

    // What goes wrong goes to the reader, with the lines before it.
    private async Task TellAsync(ChannelWriter<TestLine> lines, GatewayTerms terms, TestWish wish, CancellationToken cancel)
    {
        try
        {
            await using var run = new TwsTestRun(terms, wish, limits, clock, line => lines.WriteAsync(line, cancel));
            await run.AllAsync(cancel);
            lines.Complete();
        }
        catch (Exception fault)
        {
            lines.Complete(fault);
        }
    }
}
