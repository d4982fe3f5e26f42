using System.Diagnostics;
using System.Globalization;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Statements;

namespace Tidegate.Bench;

/// <summary>
/// The statement file that is measured on: executions of three simulated years with every column, beside positions, cash and rates.
/// The same size gives the same bytes; about 600 executions make a MiB.
/// </summary>
internal static class BigFile
{
    public const string Verb = "make";

    // The executions' rows with all columns are as good as the whole file.
    private const int BytesPerTrade = 1_750;
    private static readonly DateOnly LastDay = new(2025, 12, 31);

    /// <summary>
    /// The path of the file, which is made when it is not there. That happens in a process of its own, so that it leaves no trace in
    /// the memory of this one.
    /// </summary>
    public static async Task<string> PathOfAsync(BenchOptions options, CancellationToken cancel)
    {
        var path = PathIn(options);
        if (File.Exists(path)) return path;
        Console.WriteLine($"making {path} …");
        var (program, leading) = Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) != "dotnet"
            ? (own, Array.Empty<string>())
            : ("dotnet", [typeof(BigFile).Assembly.Location]);
        using var maker = Process.Start(new ProcessStartInfo(
            program,
            [
                .. leading, Verb, "--folder", options.Folder, "--mib", options.Mib.ToString(CultureInfo.InvariantCulture),
            ]))!;
        try
        {
            await maker.WaitForExitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            maker.Kill();
            throw;
        }

        return maker.ExitCode == 0 ? path : throw new IOException($"{path} could not be made.");
    }

    /// <summary>Makes the file.</summary>
    public static Task<int> MakeAsync(BenchOptions options, CancellationToken cancel)
    {
        var path = PathIn(options);
        Directory.CreateDirectory(options.Folder);
        var trades = (int)((long)options.Mib * 1024 * 1024 / BytesPerTrade);
        var history = SimulatedHistory.Generate(HistoryOptions.Demo(1, LastDay).WithTrades(trades));
        var query = StatementQuery.Everything with
        {
            Trades = TradeLevels.Executions,
            Sections = ["AccountInformation", "CashReport", "OpenPositions", "Trades", "CashTransactions"],
        };
        using (var stream = File.Create(path + ".part"))
        {
            new StatementIssuer(history).Issue(
                stream,
                new(query, history.Accounts, history.Options.FirstDay, LastDay, LastDay.AddDays(1).ToDateTime(new(4, 30))),
                cancel);
        }

        File.Move(path + ".part", path, overwrite: true);
        return Task.FromResult(0);
    }

    private static string PathIn(BenchOptions options) => Path.Combine(options.Folder, $"statement-{options.Mib}.xml");
}
