using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Tidegate.Bench;

/// <summary>What the caller said: how large, how often, where.</summary>
internal sealed record BenchOptions
{
    /// <summary>Size of the statement file in MiB, roughly.</summary>
    public int Mib { get; init; } = 335;

    /// <summary>Rounds; in each, every contestant runs once.</summary>
    public int Rounds { get; init; } = 5;

    /// <summary>Connections to gateways at a time.</summary>
    public int Connections { get; init; } = 50;

    /// <summary>How long connections are watched, in seconds.</summary>
    public int Seconds { get; init; } = 120;

    /// <summary>Where the statement file is made, and kept for the next time.</summary>
    public string Folder { get; init; } = Path.Combine(Path.GetTempPath(), "tidegate-bench");

    public static bool TryParse(
        ReadOnlySpan<string> args, [NotNullWhen(true)] out BenchOptions? options, [NotNullWhen(false)] out string? wrong)
    {
        options = new();
        wrong = null;
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : "";
            options = (args[i], int.TryParse(value, CultureInfo.InvariantCulture, out var number)) switch
            {
                ("--mib", true) when number is >= 1 and <= 4096 => options with { Mib = number },
                ("--rounds", true) when number is >= 1 and <= 99 => options with { Rounds = number },
                ("--connections", true) when number is >= 1 and <= 1000 => options with { Connections = number },
                ("--seconds", true) when number is >= 10 and <= 86_400 => options with { Seconds = number },
                ("--folder", _) when value.Length > 0 => options with { Folder = value },
                _ => null,
            };
            if (options is not null) continue;
            wrong = $"\"{args[i]} {value}\" is not understood; give --mib 1 to 4096, --rounds 1 to 99, --connections 1 to 1000, "
                + "--seconds 10 to 86400, --folder PATH.";
            return false;
        }

        return true;
    }
}
