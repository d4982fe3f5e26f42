using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Tidegate.Tws.Wire;

namespace Tidegate.Bench;

/// <summary>
/// Decodes messages of the TWS socket, bytes in memory to a typed record at its handler: ticks, order states, open orders and historical
/// bars, in text and in protobuf, each beside a loop that only finds the fields and reads their digits, and one that makes strings. Then
/// ticks through a socket of this machine, beside the socket being drained.
/// </summary>
internal static class MessagesVerb
{
    public const string Name = "messages";

    private const string Loop = "digit loop";
    private const string Ours = "decoded";
    private const string Strings = "strings";
    private const string Drained = "drained";
    private const string Ticks = "tick";

    public static async Task<int> RunAsync(BenchOptions options, CancellationToken cancel)
    {
        Console.WriteLine(
            "message                form      bytes  loop ns  decoded ns  of the loop  times faster than strings  bytes allocated");
        foreach (var sample in MessageSamples.All)
        {
            foreach (var version in new[] { 200, 225 })
                await MeasureAsync(sample, version, options, cancel);
        }

        Console.WriteLine();
        Console.WriteLine(
            "through a socket       form      drained ns  decoded ns  of drained  by processor time  messages/s  bytes allocated");
        using var loopback = new LoopbackMessages();
        foreach (var sample in MessageSamples.All.Where(sample => sample.Name.StartsWith(Ticks, StringComparison.Ordinal)))
        {
            foreach (var version in new[] { 200, 225 })
                await MeasureSocketAsync(loopback, sample, version, options, cancel);
        }

        return 0;
    }

    private static async Task MeasureSocketAsync(
        LoopbackMessages loopback, MessageSample sample, int version, BenchOptions options, CancellationToken cancel)
    {
        var frames = sample.Frames(version);
        var decoded = new StrongBox<long>();
        var router = sample.Router(decoded);
        List<(string, Func<Task>)> contestants =
        [
            (Drained, () => loopback.DrainAsync(frames, cancel)),
            (Ours, () => loopback.DecodeAsync(frames, router, version, cancel)),
        ];
        var took = await new Rounds(options.Rounds).RunAsync(contestants, cancel);

        decoded.Value = 0;
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await loopback.DecodeAsync(frames, router, version, cancel);
        var allocated = (double)(GC.GetTotalAllocatedBytes(precise: true) - before) / sample.Count;
        if (decoded.Value != sample.Count)
            throw new InvalidDataException($"{sample.Name}: {decoded.Value} of {sample.Count} messages came at version {version}.");

        double Nanoseconds(string name) => Rounds.Median(took[name].Select(t => t.Clock)) * 1e9 / sample.Count;
        double Ratio(Func<Rounds.Took, double> of) => Rounds.Median(took[Ours].Zip(took[Drained], (a, b) => of(a) / of(b)));
        var times = string.Create(
            CultureInfo.InvariantCulture, $"{Nanoseconds(Drained),10:0.0} {Nanoseconds(Ours),11:0.0} {Ratio(t => t.Clock),11:0.00}");
        var rest = string.Create(
            CultureInfo.InvariantCulture, $"{Ratio(t => t.Processor),18:0.00} {1e9 / Nanoseconds(Ours),11:0} {allocated,16:0.000}");
        Console.WriteLine($"{sample.Name,-22} {(version > 200 ? "protobuf" : "text"),-9} {times} {rest}");
    }

    private static async Task MeasureAsync(MessageSample sample, int version, BenchOptions options, CancellationToken cancel)
    {
        var frames = sample.Frames(version);
        var isProtobuf = version > 200;
        var decoded = new StrongBox<long>();
        var router = sample.Router(decoded);
        var contestants = new List<(string, Action)>
        {
            (Loop, () => DigitLoop.Run(frames, isProtobuf)),
            (Ours, () => Decode(frames, router, version)),
        };
        if (!isProtobuf)
            contestants.Add((Strings, () => StringLoop(frames)));
        var took = await new Rounds(options.Rounds).RunAsync(contestants, cancel);

        decoded.Value = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        Decode(frames, router, version);
        var allocated = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / sample.Count;
        if (decoded.Value != sample.Count)
            throw new InvalidDataException($"{sample.Name}: {decoded.Value} of {sample.Count} messages were decoded at version {version}.");

        double Nanoseconds(string name) => Rounds.Median(took[name].Select(t => t.Clock)) * 1e9 / sample.Count;
        double Ratio(string first, string second) => Rounds.Median(took[first].Zip(took[second], (a, b) => a.Clock / b.Clock));
        var faster = isProtobuf ? "" : Ratio(Strings, Ours).ToString("0.0", CultureInfo.InvariantCulture);
        var form = isProtobuf ? "protobuf" : "text";
        var what = string.Create(CultureInfo.InvariantCulture, $"{sample.Name,-22} {form,-9} {frames.Length / sample.Count,5}");
        var figures = string.Create(
            CultureInfo.InvariantCulture, $"{Nanoseconds(Loop),8:0.0} {Nanoseconds(Ours),11:0.0} {Ratio(Ours, Loop),12:0.00}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} {figures} {faster,26} {allocated,16:0.0}"));
    }

    private static void Decode(byte[] frames, MessageRouter router, int version)
    {
        ReadOnlySpan<byte> rest = frames;
        while (FrameReader.TryTake(ref rest, out var payload))
        {
            if (router.Route(payload, version) is not Routing.Handled)
                throw new InvalidDataException("A frame of the bench cannot be read.");
        }
    }

    // What a first try looks like: the frame as a string, split, each number parsed as a double.
    private static void StringLoop(byte[] frames)
    {
        ReadOnlySpan<byte> rest = frames;
        var sum = 0d;
        while (FrameReader.TryTake(ref rest, out var payload))
        {
            foreach (var field in Encoding.UTF8.GetString(payload).Split('\0'))
                sum += double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
        }

        if (double.IsNaN(sum)) throw new InvalidDataException("The frames of the bench hold no numbers.");
    }
}
