using System.Collections.Immutable;

namespace Tidegate.Simulator.Control;

/// <summary>One call at a door, as the simulated broker saw it.</summary>
public sealed record CallEntry
{
    /// <summary>Its number at all doors together, from 1.</summary>
    public long Number { get; init; }

    /// <summary>The door.</summary>
    public required string Door { get; init; }

    /// <summary>When it came by the machine's clock; limits of the wire are judged by it.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When it came by the simulator's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The step of the door, such as <c>send-request</c>.</summary>
    public required string Step { get; init; }

    /// <summary>The path that was called, without parameters.</summary>
    public required string Path { get; init; }

    /// <summary>The first 12 digits of the SHA-256 of the token; null without one. The token itself stands nowhere.</summary>
    public string? Token { get; init; }

    /// <summary>The query it was about; null when there is none.</summary>
    public string? Query { get; init; }

    /// <summary>First day of the window; null when there is none.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the window; null when there is none.</summary>
    public DateOnly? To { get; init; }

    /// <summary>What was answered, such as <c>accepted</c>, <c>statement</c>, <c>refused</c>.</summary>
    public required string Answer { get; init; }

    /// <summary>The broker's error code; null when there is none.</summary>
    public int? Code { get; init; }

    /// <summary>Kinds of the faults that it met.</summary>
    public ImmutableArray<string> Faults { get; init; } = [];
}
