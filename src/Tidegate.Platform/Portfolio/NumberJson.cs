using System.Text.Json;

namespace Tidegate.Platform.Portfolio;

/// <summary>Figures by the broker's names, as they are stored.</summary>
internal static class NumberJson
{
    /// <summary>As JSON, in the order of the names.</summary>
    public static string Write(IReadOnlyDictionary<string, decimal> numbers) =>
        JsonSerializer.Serialize(new SortedDictionary<string, decimal>(numbers.ToDictionary(), StringComparer.Ordinal));

    /// <summary>From JSON.</summary>
    public static IReadOnlyDictionary<string, decimal> Read(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, decimal>>(json) ?? [];
}
