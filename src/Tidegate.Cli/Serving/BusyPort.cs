using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Storage.Health;
using Tidegate.Web.Hosting;

namespace Tidegate.Cli.Serving;

/// <summary>Says of a port that is taken who holds it, as far as the system tells this user.</summary>
internal static class BusyPort
{
    private const string Listening = "0A";

    /// <summary>The fault of a taken port.</summary>
    /// <param name="port">The port.</param>
    /// <param name="cause">How it showed.</param>
    /// <param name="option">The option that names another one.</param>
    public static StorageException Fault(int port, Exception? cause = null, string option = "--port") => new(
        "port-in-use",
        $"Port {port} is in use by {Holder(port)}.",
        $"Choose another port with {option}, or {option} 0 for any free one.",
        option,
        port.ToString(CultureInfo.InvariantCulture),
        cause);

    /// <summary>Says whether the pages' usual port is free.</summary>
    public static HealthLine Look(DataFolder folder)
    {
        const int Port = WebSettings.DefaultPort;
        if (IsFree(IPAddress.Loopback, Port))
        {
            return new("port", HealthState.Ok, $"Port {Port} for the pages is free.");
        }

        var address = new Uri($"http://127.0.0.1:{Port}");
        return DataFolderLock.Holder(folder)?.Address is { } ours && new Uri(ours) == address
            ? new("port", HealthState.Ok, $"Port {Port} serves the pages of this folder.")
            : new("port", HealthState.Warn, $"Port {Port} for the pages is in use by {Holder(Port)}.", "Serve on another with --port.");
    }

    /// <summary>Who listens on a port: <c>'name' (process 123)</c>, or that it cannot be told.</summary>
    public static string Holder(int port)
    {
        var sockets = Sockets("/proc/net/tcp", port).Concat(Sockets("/proc/net/tcp6", port)).ToHashSet(StringComparer.Ordinal);
        foreach (var process in sockets.Count > 0 ? Directory.EnumerateDirectories("/proc").Where(IsProcess) : [])
        {
            if (Holds(process, sockets))
            {
                return $"'{File.ReadAllText(Path.Combine(process, "comm")).Trim()}' (process {Path.GetFileName(process)})";
            }
        }

        return "another process that this user may not look at";
    }

    /// <summary>Whether a port can be listened on.</summary>
    public static bool IsFree(IPAddress address, int port)
    {
        using var probe = new TcpListener(address, port);
        try
        {
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    // Columns of /proc/net/tcp: number, local address:port in hex, remote, state, …, the tenth is the socket's inode.
    private static IEnumerable<string> Sockets(string table, int port) => !File.Exists(table)
        ? []
        : File.ReadLines(table)
            .Skip(1)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(cells => cells.Length > 9 && cells[3] == Listening && cells[1].EndsWith($":{port:X4}", StringComparison.Ordinal))
            .Select(cells => $"socket:[{cells[9]}]");

    private static bool IsProcess(string folder) => Path.GetFileName(folder.AsSpan()).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool Holds(string process, HashSet<string> sockets)
    {
        try
        {
            return Directory.EnumerateFiles(Path.Combine(process, "fd"))
                .Any(file => new FileInfo(file).LinkTarget is { } target && sockets.Contains(target));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
