using System.Globalization;

namespace Tidegate.Platform.Storage.Postgres;

/// <summary>What a server says of itself in <c>postmaster.pid</c>; lines as in PostgreSQL's <c>pidfile.h</c>.</summary>
/// <param name="Process">The server's process id.</param>
/// <param name="Port">Its port; null until it is known.</param>
/// <param name="Ready">Whether it takes connections.</param>
internal sealed record PostmasterFile(int Process, int? Port, bool Ready)
{
    public static string PathIn(string cluster) => Path.Combine(cluster, "postmaster.pid");

    /// <summary>Reads the file; null when there is none or it is still empty.</summary>
    public static PostmasterFile? Read(string cluster)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(PathIn(cluster));
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        return lines.Length > 0 && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var process)
            ? new(process, Number(lines, 3), lines.Length > 7 && lines[7].Trim() == "ready")
            : null;
    }

    /// <summary>
    /// Whether the process lives and is the server of this cluster, and not another one that was given the same number since.
    /// </summary>
    public bool IsServerOf(string cluster)
    {
        try
        {
            var arguments = File.ReadAllText($"/proc/{Process}/cmdline").Split('\0');
            return arguments.Contains(cluster, StringComparer.Ordinal);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Whether any process has the number.</summary>
    public bool NumberIsTaken => Directory.Exists($"/proc/{Process}");

    /// <summary>Processes that a killed server left behind: they still sit in the cluster's folder.</summary>
    public static IReadOnlyList<int> Leftovers(string cluster)
    {
        var found = new List<int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder.AsSpan()), CultureInfo.InvariantCulture, out var process) && SitsIn(folder, cluster))
            {
                found.Add(process);
            }
        }

        return found;
    }

    private static bool SitsIn(string process, string cluster)
    {
        try
        {
            return new FileInfo(Path.Combine(process, "cwd")).LinkTarget == cluster;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static int? Number(string[] lines, int line) =>
        lines.Length > line && int.TryParse(lines[line], CultureInfo.InvariantCulture, out var number) ? number : null;
}
