namespace Tidegate.TestKit.Transcripts;

/// <summary>Sessions and messages of the broker's socket protocol that others recorded or wrote.</summary>
public static class TwsRecordings
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "tests", "data", "tws");

    /// <summary>Sessions with a real gateway at server version 200, in the order of their names.</summary>
    public static IReadOnlyList<Transcript> Live() => Read(Directory.GetFiles(Path.Combine(Folder, "live-transcripts"), "*.txt"));

    /// <summary>
    /// Sessions written by hand to show a family of messages: good for shapes and names, no evidence of values or order. They are samples,
    /// so the list is empty, with a loud word, where there are none.
    /// </summary>
    public static IReadOnlyList<Transcript> Illustrative() => Read(Samples.In("tws/illustrative-transcripts", "*.txt"));

    /// <summary>One live session by the name of its file, such as <c>grounded_bootstrap</c>.</summary>
    public static Transcript Live(string name) => Transcript.Read(Path.Combine(Folder, "live-transcripts", name + ".txt"));

    /// <summary>Messages of the live sessions, byte for byte.</summary>
    public static IReadOnlyList<RecordedFrame> Frames() => RecordedFrame.Read(Path.Combine(Folder, "live-frames-v200.jsonl"));

    private static List<Transcript> Read(IEnumerable<string> files) =>
        [.. files.Where(file => Path.GetFileName(file) != "LICENSE.txt").Order(StringComparer.Ordinal).Select(Transcript.Read)];
}
