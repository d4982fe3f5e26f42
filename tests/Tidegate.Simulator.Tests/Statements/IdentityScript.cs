using System.Diagnostics;
using System.Text;
using Tidegate.Domain.Accounts;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Statements;
using Tidegate.TestKit;

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
        var errors = new StringBuilder();
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        process.BeginErrorReadLine();
        var text = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeLimit), "The script did not end.");
        process.WaitForExit();
        return (process.ExitCode, text + errors);
    }

    /// <summary>Issues a file with everything that a query can have, and fails with the script's words when something in it does not
    /// add up.</summary>
    public static void AllHold(IBookHistory books, AccountId account, DateOnly from, DateOnly to)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Root, "everything.xml");
        using (var stream = File.Create(file))
        {
            new StatementIssuer(books).Issue(stream, new StatementRequest(
                StatementQuery.Everything, [account], from, to, to.AddDays(1).ToDateTime(new TimeOnly(5, 0))));
        }

        var (code, text) = Check(file);
        Assert.True(code == 0, text);
    }
}
