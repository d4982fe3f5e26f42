using System.Diagnostics;

namespace Tidegate.Simulator.Tests.Statements;

/// <summary>The script that judges the arithmetic of issued files (flex.md §12).</summary>
internal static class IdentityScript
{
    private const string Python = "/usr/bin/python3";
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(3);

    /// <summary>Judges files, in the order of their windows; code 0 when all holds.</summary>
    public static (int Code, string Text) Check(params string[] files)
    {
        // The launcher installs it where it is missing; a machine without it must not look as if it had judged.
        Assert.True(
            File.Exists(Python), $"{Python} is missing, so the identities cannot be judged; install it with: apt-get install python3");
        var start = new ProcessStartInfo(Python) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "check_identities.py"));
        foreach (var file in files)
            start.ArgumentList.Add(file);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeLimit), "The script did not end.");
        return (process.ExitCode, text + errors.GetAwaiter().GetResult());
    }
}
