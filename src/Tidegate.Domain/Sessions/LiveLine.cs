namespace Tidegate.Domain.Sessions;

/// <summary>A figure that the gateway tells, beside the same one of statements.</summary>
/// <param name="What">Its name.</param>
/// <param name="Live">As the gateway tells it; null when it does not.</param>
/// <param name="Stated">As statements, with executions told since, have it; null when they do not.</param>
/// <param name="Unit">Currency of both; empty for quantities.</param>
/// <param name="Why">Where the difference comes from; null when there is none.</param>
public sealed record LiveLine(string What, decimal? Live, decimal? Stated, string Unit, string? Why)
{
    /// <summary>Live less stated; null when one is missing.</summary>
    public decimal? Difference => Live - Stated;
}
