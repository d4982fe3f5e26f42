using System.Globalization;
using System.Text;

namespace Tidegate.Simulator.Gateway.Sessions;

/// <summary>What a client says first: the server versions that it speaks, and perhaps options (tws-api: handshake).</summary>
/// <param name="Oldest">Oldest version.</param>
/// <param name="Newest">Newest version.</param>
/// <param name="Options">Connect options such as <c>+PACEAPI</c>; mostly empty.</param>
internal sealed record Greeting(int Oldest, int Newest, string Options)
{
    /// <summary>What stands before the first frame.</summary>
    public static ReadOnlySpan<byte> Prefix => "API\0"u8;

    /// <summary>Messages above the rate are to wait in place of being refused.</summary>
    public bool WantsPacing => Options.Contains("PACEAPI", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads <c>v176..225</c> or <c>v176</c>, whatever blanks or NULs end it. Null when it is no greeting.</summary>
    public static Greeting? Read(ReadOnlySpan<byte> payload)
    {
        var text = Encoding.ASCII.GetString(payload).Trim('\0', ' ', '\r', '\n');
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        var versions = blank < 0 ? text : text[..blank];
        if (versions.Length < 2 || versions[0] != 'v')
            return null;
        var dots = versions.IndexOf("..", StringComparison.Ordinal);
        return dots < 0
            ? TryNumber(versions[1..], out var only) ? new(only, only, Rest()) : null
            : TryNumber(versions[1..dots], out var oldest) && TryNumber(versions[(dots + 2)..], out var newest)
                ? new(oldest, newest, Rest())
                : null;

        string Rest() => blank < 0 ? "" : text[(blank + 1)..].Trim();
    }

    /// <summary>The version to speak; null when there is none that both speak.</summary>
    public int? Agree(int oldestHere, int newestHere)
    {
        var version = Math.Min(Newest, newestHere);
        return version >= Oldest && version >= oldestHere ? version : null;
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
