namespace Tidegate.Platform.Executions;

/// <summary>What a batch of executions brought.</summary>
/// <param name="New">Executions that the ledger did not know.</param>
/// <param name="Known">Those that it knew with the same content.</param>
/// <param name="Changed">Those that it knew and that said more, such as the commission.</param>
public sealed record RecordedExecutions(long New, long Known, long Changed)
{
    /// <summary>Of an empty batch.</summary>
    public static RecordedExecutions None { get; } = new(0, 0, 0);
}
