using System.Globalization;
using Tidegate.Simulator.Market;
using Tidegate.Tws.Wire;

namespace Tidegate.Simulator.Gateway;

/// <summary>
/// Times as the gateway writes and reads them (tws-api: <c>yyyyMMdd HH:mm:ss ZONE</c>, or UTC as <c>yyyyMMdd-HH:mm:ss</c>).
/// </summary>
internal sealed class GatewayTime(string zoneId)
{
    private const string Day = "yyyyMMdd";
    private const string WithBlank = "yyyyMMdd HH:mm:ss";
    private const string WithDash = "yyyyMMdd-HH:mm:ss";

    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);

    /// <summary>With the zone behind it.</summary>
    public string Text(DateTimeOffset at) => Text(at, zone, zoneId);

    /// <summary>Hours and minutes.</summary>
    public string Minute(DateTimeOffset at) => Wall(at).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Midnight at the gateway before an instant.</summary>
    public DateTimeOffset Midnight(DateTimeOffset at) => WallTime.Instant(Wall(at).Date, zone);

    /// <summary>The date at the gateway.</summary>
    public DateOnly Date(DateTimeOffset at) => DateOnly.FromDateTime(Wall(at));

    /// <summary>In another zone, with its name behind it.</summary>
    public static string Text(DateTimeOffset at, string zoneId) => Text(at, TimeZoneInfo.FindSystemTimeZoneById(zoneId), zoneId);

    /// <summary>In UTC, as answers write it; newer versions say that it is.</summary>
    public static string Utc(DateTimeOffset at, int version) =>
        at.UtcDateTime.ToString(WithDash, CultureInfo.InvariantCulture) + (version >= ServerVersion.UtcWithZ ? "Z" : "");

    /// <summary>A date alone.</summary>
    public static string Text(DateOnly date) => date.ToString(Day, CultureInfo.InvariantCulture);

    /// <summary>Reads a time; without a zone it is the gateway's.</summary>
    public bool TryParse(string text, out DateTimeOffset at)
    {
        at = default;
        text = text.Trim().TrimEnd('Z');
        if (Exact(text, WithDash, out var utc))
        {
            at = new DateTimeOffset(utc, TimeSpan.Zero);
            return true;
        }

        if (Exact(text, Day, out var date))
        {
            at = WallTime.Instant(date, zone);
            return true;
        }

        if (text.Length < WithBlank.Length || !Exact(text[..WithBlank.Length], WithBlank, out var wall))
            return false;
        var name = text[WithBlank.Length..].Trim();
        var named = zone;
        if (name.Length > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(name, out named))
            return false;
        at = WallTime.Instant(wall, named!);
        return true;
    }

    private DateTime Wall(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).DateTime;

    private static string Text(DateTimeOffset at, TimeZoneInfo zone, string name) =>
        $"{TimeZoneInfo.ConvertTime(at, zone).ToString(WithBlank, CultureInfo.InvariantCulture)} {name}";

    private static bool Exact(string text, string format, out DateTime value) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
}
