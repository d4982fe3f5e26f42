using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Tidegate.Platform.Doors.Flex;

namespace Tidegate.Platform.Imports;

/// <summary>Reads a file on a thread of its own, a little ahead of whoever writes its facts, so that neither waits for the other.</summary>
internal static class FactsAhead
{
    private const int BatchFacts = 256;
    private const int BatchesAhead = 8;

    /// <summary>The facts in batches, each with the position in the file behind it. What the reader throws is thrown here.</summary>
    public static async IAsyncEnumerable<(long Position, IReadOnlyList<StatementFact> Facts)> ReadAsync(
        Stream stream,
        string? datePattern,
        Action<FileRemarks> remarks,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        var batches = Channel.CreateBounded<(long, IReadOnlyList<StatementFact>)>(
            new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true });
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var reading = Task.Run(() => FillAsync(batches.Writer, stream, datePattern, remarks, ends.Token), CancellationToken.None);
        var told = reading.ContinueWith(ended => batches.Writer.Complete(ended.Exception?.InnerException), TaskScheduler.Default);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancel))
            {
                yield return batch;
            }
        }
        finally
        {
            // The stream is the caller's again as soon as this ends.
            await ends.CancelAsync();
            await told;
        }
    }

    private static async Task FillAsync(
        ChannelWriter<(long, IReadOnlyList<StatementFact>)> batches,
        Stream stream,
        string? datePattern,
        Action<FileRemarks> remarks,
        CancellationToken cancel)
    {
        foreach (var facts in FlexFile.Read(stream, datePattern, remarks).Chunk(BatchFacts))
        {
            await batches.WriteAsync((stream.Position, facts), cancel);
        }
    }
}
