namespace Tidegate.Platform.Storage;

/// <summary>Who holds a data folder.</summary>
/// <param name="Process">Process id.</param>
/// <param name="Verb"><c>serve</c> or <c>demo</c>.</param>
/// <param name="Since">When it took the folder.</param>
/// <param name="Address">Where its pages are; null until it listens.</param>
public sealed record LockHolder(int Process, string Verb, DateTimeOffset Since, string? Address)
{
    /// <summary>For a message: verb, process, since when and where.</summary>
    public override string ToString() =>
        $"'tidegate {Verb}' (process {Process}, since {Since:yyyy-MM-dd HH:mm:ss} UTC{(Address is null ? "" : $", at {Address}")})";
}
