using System.Diagnostics;
using System.Text;

namespace Tidegate.TestKit.Witness;

/// <summary>The programs in tests/witness, which run on Node.js with packages that npm installs when this project is built.</summary>
internal static class WitnessPrograms
{
    /// <summary>Where they are.</summary>
    public static string Folder { get; } = Path.Combine(Checkout.Root, "tests", "witness");

    /// <summary>Why they cannot run here; null when they can.</summary>
    public static string? Missing { get; } = File.Exists(Path.Combine(Folder, "node_modules", ".stamp"))
        ? null
        : $"The packages of {Folder} are not installed: npm had no network at build time. Build again with it.";

    /// <summary>Starts one with its streams of text redirected; what it complains about goes where our own complaints go.</summary>
    public static Process Start(string program)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return Missing is null
            ? Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, program)])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                StandardInputEncoding = utf8,
                StandardOutputEncoding = utf8,
            })!
            : throw new InvalidOperationException(Missing);
    }
}
