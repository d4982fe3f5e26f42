using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Tidegate.TestKit;

/// <summary>The product as a process: started, listened to, interrupted or killed. Disposing kills it if it still runs.</summary>
public sealed class RunningProcess : IAsyncDisposable
{
    private static readonly TimeSpan UsualLimit = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly StringBuilder errors = new();

    private RunningProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Add(output, line.Data);
        process.ErrorDataReceived += (_, line) => Add(errors, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Process id.</summary>
    public int Id => process.Id;

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => process.HasExited;

    /// <summary>What it wrote to standard output so far.</summary>
    public string Output => Text(output);

    /// <summary>What it wrote to standard error so far.</summary>
    public string Errors => Text(errors);

    /// <summary>
    /// Starts the command line, <c>tidegate</c>, with the arguments: what was published into the folder <c>TIDEGATE_PUBLISHED</c>, else
    /// what was built beside the tests.
    /// </summary>
    public static RunningProcess Tidegate(params string[] arguments) => Tidegate(arguments, new Dictionary<string, string?>());

    /// <summary>The same with environment variables; null removes one.</summary>
    public static RunningProcess Tidegate(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string?> environment)
    {
        var published = Environment.GetEnvironmentVariable("TIDEGATE_PUBLISHED");
        var program = Path.Combine(published ?? AppContext.BaseDirectory, "tidegate.dll");
        var host = Environment.ProcessPath is { } running && Path.GetFileName(running) == "dotnet" ? running : "dotnet";
        if (!File.Exists(program))
            throw new FileNotFoundException("The test project does not reference Tidegate.Cli, so there is nothing to start.", program);
        // It is compiled ahead, and lives for seconds: what it calls often need not be compiled again.
        return Start(host, [program, .. arguments], published is null ? environment
            : new Dictionary<string, string?>(environment) { ["DOTNET_TC_CallCountingDelayMs"] = "0x7000" });
    }

    /// <summary>Starts any program.</summary>
    public static RunningProcess Start(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string?> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new(Process.Start(start)!);
    }

    /// <summary>Runs the built command line to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunTidegateAsync(params string[] arguments)
    {
        await using var run = Tidegate(arguments);
        return (await run.WaitForExitAsync(), run.Output, run.Errors);
    }

    /// <summary>Waits for a line on either stream that matches, and gives the match.</summary>
    /// <param name="pattern">Regular expression, looked for in everything written so far.</param>
    /// <param name="limit">How long; 60 s when null.</param>
    public async Task<Match> WaitForAsync(string pattern, TimeSpan? limit = null)
    {
        var match = Match.Empty;
        try
        {
            await Eventually.IsTrueAsync(
                pattern,
                () =>
                {
                    var ended = process.HasExited;
                    match = Regex.Match(Output + "\n" + Errors, pattern, RegexOptions.Multiline, TimeSpan.FromSeconds(1));
                    return match.Success || ended;
                },
                limit ?? UsualLimit);
        }
        catch (TimeoutException cause)
        {
            throw new TimeoutException($"Not seen: {pattern}\n{Report()}", cause);
        }

        return match.Success ? match : throw new InvalidOperationException($"Ended with {process.ExitCode} without: {pattern}\n{Report()}");
    }

    /// <summary>Waits for the end and gives the exit code.</summary>
    public async Task<int> WaitForExitAsync(TimeSpan? limit = null)
    {
        using var late = new CancellationTokenSource(limit ?? UsualLimit);
        try
        {
            await process.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException cause)
        {
            throw new TimeoutException($"Still runs after {limit ?? UsualLimit}.\n{Report()}", cause);
        }

        return process.ExitCode;
    }

    /// <summary>Sends what Ctrl-C sends.</summary>
    public Task InterruptAsync() => SignalAsync("INT");

    /// <summary>Ends it at once, without giving it a chance to clean up.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    private string Report() => $"--- output\n{Output}\n--- errors\n{Errors}";

    private static void Add(StringBuilder text, string? line)
    {
        if (line is not null)
        {
            lock (text)
            {
                text.Append(line).Append('\n');
            }
        }
    }

    private static string Text(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}
