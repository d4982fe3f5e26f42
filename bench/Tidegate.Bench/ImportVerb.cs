using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Tidegate.Flex.Statements;
using Tidegate.Platform.Doors.Flex;

namespace Tidegate.Bench;

/// <summary>
/// Imports a large statement into an empty house, against the sum of its parts: parsed alone, compressed alone, its rows copied into a
/// table alone.
/// </summary>
internal static class ImportVerb
{
    public const string Name = "import";

    private const int BufferBytes = 128 * 1024;

    public static async Task<int> RunAsync(BenchOptions options, CancellationToken cancel)
    {
        var path = await BigFile.PathOfAsync(options, cancel);
        var rounds = new List<Round>();
        for (var round = 0; round < options.Rounds; round++)
        {
            rounds.Add(await RunOnceAsync(path, Path.Combine(options.Folder, $"house-{round}"), cancel));
        }

        var megabytes = new FileInfo(path).Length / 1e6;
        Console.WriteLine(Text($"{path}: {megabytes:0} MB, {rounds[0].Rows} rows of the ledger, {options.Rounds} rounds"));
        Print("parse alone", rounds, round => round.Parse);
        Print("compress alone", rounds, round => round.Compress);
        Print("copy alone", rounds, round => round.Copy);
        Print("import", rounds, round => round.Import);
        Print("the same again", rounds, round => round.Again);
        Print("findings", rounds, round => round.Findings);
        Console.WriteLine(Text($"import of the sum of its parts: {Rounds.Median(rounds.Select(round => round.Import / round.Sum)):0.00}"));
        Console.WriteLine(Text($"working set: {rounds[0].Memory / 1e6:0} MB at most until the file is in the ledger"));
        return 0;
    }

    private static async Task<Round> RunOnceAsync(string path, string folder, CancellationToken cancel)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        try
        {
            await using var house = await BenchHouse.OpenAsync(folder, cancel);
            var parse = await SecondsAsync(() => Task.Run(() => Parse(path), cancel));
            var compress = await SecondsAsync(() => CompressAsync(path, Path.Combine(folder, "compressed.gz"), cancel));
            var start = Stopwatch.GetTimestamp();
            await house.ImportAsync(path, cancel);
            var import = Stopwatch.GetElapsedTime(start, house.FileDone.Timestamp).TotalSeconds;
            var findings = Stopwatch.GetElapsedTime(house.FileDone.Timestamp).TotalSeconds;
            var memory = house.FileDone.WorkingSet;
            var again = await SecondsAsync(() => house.ImportAsync(path, cancel));
            await house.ExportVersionsAsync(Path.Combine(folder, "versions.copy"), cancel);
            var rows = 0L;
            var copy = await SecondsAsync(async () => rows = await house.CopyVersionsAsync(Path.Combine(folder, "versions.copy"), cancel));
            return new(parse, compress, copy, import, again, findings, rows, memory);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Parse(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = StatementReader.Open(stream, new() { Selection = LedgerColumns.Selection });
        while (reader.TryRead(out _))
        {
            // The rows themselves are what is measured.
        }
    }

    private static async Task CompressAsync(string path, string target, CancellationToken cancel)
    {
        await using var source = File.OpenRead(path);
        await using var file = new FileStream(target, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes);
        await using (var gzip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true))
        {
            await source.CopyToAsync(gzip, BufferBytes, cancel);
        }

        file.Flush(flushToDisk: true);
    }

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void Print(string name, IEnumerable<Round> rounds, Func<Round, double> seconds) =>
        Console.WriteLine(Text($"{name,-16} {Rounds.Median(rounds.Select(seconds)),7:0.00} s"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Round(
        double Parse, double Compress, double Copy, double Import, double Again, double Findings, long Rows, long Memory)
    {
        public double Sum => Parse + Compress + Copy;
    }
}
