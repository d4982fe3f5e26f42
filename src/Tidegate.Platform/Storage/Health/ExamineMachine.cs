using System.Reflection;
using System.Runtime.InteropServices;

namespace Tidegate.Platform.Storage.Health;

/// <summary>Looks at what the machine brings: versions and time zones.</summary>
public sealed class ExamineMachine(TimeProvider clock)
{
    /// <summary>The oldest .NET that runs the product.</summary>
    public const int OldestDotNet = 10;

    /// <summary>The version of the product, without the commit.</summary>
    public static string Product { get; } = typeof(ExamineMachine).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    /// <summary>Looks at everything.</summary>
    public IReadOnlyList<HealthLine> Run() => [VersionLine(Environment.Version), ZoneLine(Zone(ZoneRules.NewYork))];

    /// <summary>The line about versions.</summary>
    public static HealthLine VersionLine(Version dotnet)
    {
        ArgumentNullException.ThrowIfNull(dotnet);
        var found = $"Tidegate {Product} on .NET {dotnet}, {RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}.";
        return dotnet.Major >= OldestDotNet
            ? new("versions", HealthState.Ok, found) { Fact = $"product={Product} dotnet={dotnet}" }
            : new("versions", HealthState.Fail, found, $"Install .NET {OldestDotNet} or newer.") { Fact = $"dotnet={dotnet}" };
    }

    /// <summary>The line about New York's clock; null when the machine does not know the zone at all.</summary>
    public HealthLine ZoneLine(TimeZoneInfo? zone)
    {
        const string Mend = "Bring the machine's time zones up to date: sudo apt-get install --only-upgrade tzdata";
        var year = clock.GetUtcNow().Year;
        if (zone is null)
        {
            return new("time-zones", HealthState.Fail, $"This machine does not know {ZoneRules.NewYork}.", Mend) { Fact = "missing" };
        }

        return ZoneRules.WrongYears(zone, year, year + 1) is { Count: > 0 } wrong
            ? new(
                "time-zones",
                HealthState.Fail,
                $"The rules of {ZoneRules.NewYork} are wrong for {string.Join(" and ", wrong)}: statements are asked for at wrong hours.",
                Mend)
            {
                Fact = $"wrong={string.Join(',', wrong)}",
            }
            : new("time-zones", HealthState.Ok, $"{ZoneRules.NewYork} is right for {year} and {year + 1}.");
    }

    private static TimeZoneInfo? Zone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;
}
