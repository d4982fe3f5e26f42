namespace Tidegate.Domain.Sessions;

/// <summary>Cash of an account in one currency, as the gateway tells it.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Balance">In that currency.</param>
/// <param name="Rate">What one unit is worth in the account's base currency; null when not told.</param>
public sealed record LiveCash(string Currency, decimal Balance, decimal? Rate)
{
    /// <summary>In the account's base currency; null when the rate is not known.</summary>
    public decimal? InBase => Rate is { } rate ? Balance * rate : null;
}
