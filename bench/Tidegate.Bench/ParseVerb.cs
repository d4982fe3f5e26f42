using System.Globalization;
using System.Xml;
using Tidegate.Flex.Statements;
using Tidegate.Platform.Doors.Flex;

namespace Tidegate.Bench;

/// <summary>
/// Parses a large statement: the bare <see cref="XmlReader"/> over all attributes, the reader with every column typed, and the reader
/// with the columns that the ledger takes.
/// </summary>
internal static class ParseVerb
{
    public const string Name = "parse";

    private const string Bare = "bare XmlReader";
    private const string Every = "every column";
    private const string Ledger = "ledger's columns";
    private const string Nothing = "no rows";

    // Between two looks at the memory.
    private const int ItemsPerLook = 10_000;

    public static async Task<int> RunAsync(BenchOptions options, CancellationToken cancel)
    {
        var path = await BigFile.PathOfAsync(options, cancel);
        var megabytes = new FileInfo(path).Length / 1e6;
        var memory = new MemoryLooks();
        List<(string, Action)> contestants =
        [
            (Bare, () => ReadBare(path)),
            (Every, () => Read(path, RowSelection.All, memory)),
            (Ledger, () => Read(path, LedgerColumns.Selection, memory)),
            (Nothing, () => Read(path, RowSelection.None, memory)),
        ];
        var took = await new Rounds(options.Rounds).RunAsync(contestants, cancel);

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {megabytes:0} MB, {options.Rounds} rounds"));
        Console.WriteLine("                   MB/s  of the bare reader: by processor time, by the clock");
        foreach (var (name, own) in took)
        {
            var speed = megabytes / Rounds.Median(own.Select(t => t.Processor));
            var processor = Rounds.Median(took[Bare].Zip(own, (bare, t) => bare.Processor / t.Processor));
            var clock = Rounds.Median(took[Bare].Zip(own, (bare, t) => bare.Clock / t.Clock));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16} {speed,6:0} {processor,29:0.00} {clock,13:0.00}"));
        }

        Console.WriteLine(memory.ToString());
        return 0;
    }

    private static void ReadBare(string path)
    {
        using var stream = File.OpenRead(path);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true };
        using var xml = XmlReader.Create(stream, settings);
        var length = 0L;
        while (xml.Read())
        {
            while (xml.MoveToNextAttribute()) length += xml.Value.Length;
        }

        if (length == 0) throw new InvalidDataException($"{path} has no attributes.");
    }

    private static void Read(string path, RowSelection selection, MemoryLooks memory)
    {
        using var stream = File.OpenRead(path);
        using var reader = StatementReader.Open(stream, new() { Selection = selection });
        for (var items = 0; reader.TryRead(out _); items++)
        {
            if (items % ItemsPerLook == 0) memory.Look((double)stream.Position / stream.Length);
        }
    }
}
