using System.Diagnostics;

namespace Tidegate.Simulator.Tests.FlexService;

/// <summary>A test that the public Python package ibflex judges; skipped, with the reason, on a machine without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class IbflexFactAttribute : FactAttribute
{
    /// <summary>The program that runs the package.</summary>
    public const string Python = "python3";

    private static readonly Lazy<bool> there = new(IsThere);

    public IbflexFactAttribute()
    {
        if (!there.Value)
            Skip = "python3 -c 'import ibflex' fails here, so the package cannot judge; install it with: pip install ibflex requests";
    }

    private static bool IsThere()
    {
        try
        {
            var start = new ProcessStartInfo(Python, ["-c", "from ibflex import client, parser"])
            {
                RedirectStandardError = true,
                UseShellExecute = false,
            };
            using var process = Process.Start(start)!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
