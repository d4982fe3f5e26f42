using System.Text.Json.Serialization;

namespace Tidegate.Platform.Storage.Health;

/// <summary>One thing that was looked at.</summary>
/// <param name="Name">Lower-kebab name, such as <c>disk-free</c>.</param>
/// <param name="State">How it stands.</param>
/// <param name="Found">What was found.</param>
/// <param name="Mend">What to do; null when all is well.</param>
public sealed record HealthLine(string Name, HealthState State, string Found, string? Mend = null)
{
    /// <summary>What of it may be told to others, in numbers and words of closed sets; empty for nothing.</summary>
    [JsonIgnore]
    public string Fact { get; init; } = "";

    /// <summary>A fault of the store as a line.</summary>
    public static HealthLine Of(string name, StorageException fault) =>
        new(name, HealthState.Fail, fault.Message, fault.Hint) { Fact = fault.Code };
}
