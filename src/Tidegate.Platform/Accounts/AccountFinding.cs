namespace Tidegate.Platform.Accounts;

/// <summary>What one statement tells about an account.</summary>
/// <param name="Account">The broker's id.</param>
/// <param name="BaseCurrency">The base currency; null when it does not tell it.</param>
/// <param name="Described">Whether it describes the account; without that the two below are not asked.</param>
/// <param name="Alias">The broker's alias; null for none.</param>
/// <param name="Opened">Day of the opening or first funding; null when it does not tell it.</param>
internal sealed record AccountFinding(string Account, string? BaseCurrency, bool Described, string? Alias, DateOnly? Opened);
