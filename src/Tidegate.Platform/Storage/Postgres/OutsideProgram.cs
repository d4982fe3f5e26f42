using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Tidegate.Platform.Storage.Postgres;

/// <summary>Runs a tool of PostgreSQL or of the system to its end, in the C locale so that its messages can be recognised.</summary>
internal static class OutsideProgram
{
    /// <summary>Of each stream the last part is kept; the cause of a fault stands at the end.</summary>
    private const int KeptCharacters = 32 * 1024;

    /// <summary>Runs a program and waits for it. When cancelled or late, the program is killed.</summary>
    /// <param name="program">Path, or name on the PATH.</param>
    /// <param name="arguments">Its arguments, passed without a shell.</param>
    /// <param name="environment">Further environment variables, such as the password; null for none.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="cancel">Ends the program.</param>
    /// <exception cref="StorageException">The program is absent or took too long.</exception>
    public static async Task<ProgramRun> RunAsync(
        string program,
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string>? environment,
        TimeSpan limit,
        CancellationToken cancel)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        start.Environment["LC_ALL"] = "C";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Start(start);
        process.StandardInput.Close();
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        bounded.CancelAfter(limit);
        try
        {
            var output = ReadEndAsync(process.StandardOutput, bounded.Token);
            var errors = ReadEndAsync(process.StandardError, bounded.Token);
            await Task.WhenAll(output, errors, process.WaitForExitAsync(bounded.Token));
            return new(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancel.ThrowIfCancellationRequested();
            throw new StorageException(
                "tool-too-slow",
                $"{program} did not finish within {limit.TotalSeconds:0} s.",
                "Look whether the disk is very slow or hangs, then try again.",
                value: program);
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception cause)
        {
            throw new StorageException(
                "tool-missing",
                $"The program {start.FileName} cannot be run: {cause.Message}",
                "On Debian or Ubuntu install it with: sudo apt-get install postgresql util-linux coreutils",
                value: start.FileName,
                cause: cause);
        }
    }

    private static async Task<string> ReadEndAsync(StreamReader reader, CancellationToken cancel)
    {
        var text = new StringBuilder();
        var buffer = new char[4096];
        int count;
        while ((count = await reader.ReadAsync(buffer, cancel)) > 0)
        {
            text.Append(buffer, 0, count);
            if (text.Length > 2 * KeptCharacters)
            {
                text.Remove(0, text.Length - KeptCharacters);
            }
        }

        return text.ToString();
    }
}
