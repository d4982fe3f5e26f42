using Tidegate.Domain.Accounts;
using Tidegate.Domain.Connections;
using Tidegate.Platform.Connections;

namespace Tidegate.Platform.Sessions;

/// <summary>A session that is to be kept.</summary>
/// <param name="Workspace">Whose it is.</param>
/// <param name="Connection">The connection.</param>
/// <param name="Kind">By which door.</param>
/// <param name="Terms">Where the gateway is and what it is declared to be.</param>
/// <param name="IsPaused">Whether a person has paused it.</param>
/// <param name="Changed">When its settings changed last.</param>
/// <param name="Asked">When somebody wished its values at once; null for nobody.</param>
internal sealed record SessionWish(
    Guid Workspace,
    Guid Connection,
    ConnectionKind Kind,
    GatewayTerms Terms,
    bool IsPaused,
    DateTimeOffset Changed,
    DateTimeOffset? Asked)
{
    /// <summary>Name of the lock that its keeper holds, so that two processes never have one client id.</summary>
    public string Lock => $"session {Connection}";

    /// <summary>Whether a session that was made by this one can go on as the other wishes.</summary>
    public bool IsMetBy(SessionWish other) => (Kind, Terms, IsPaused, Changed) == (other.Kind, other.Terms, other.IsPaused, other.Changed);

    /// <summary>The accounts of a login that it is about.</summary>
    public IReadOnlyList<AccountId> Shown(IReadOnlyList<AccountId> login) => Terms.Shown(login);

    /// <summary>Why the accounts of a login are not what was declared; null when they are.</summary>
    public string? Mismatch(IReadOnlyList<AccountId> login)
    {
        var names = string.Join(", ", login);
        if (login.Any(account => !GatewayTerms.Fits(account, Terms.Mode)))
        {
            return Terms.Mode == TradingMode.Paper
                ? $"The gateway is logged in to {names}, which is real money, but paper was declared."
                : $"The gateway is logged in to {names}, which is paper, but live was declared.";
        }

        return Terms.Account.Value.Length == 0 || login.Contains(Terms.Account) ? null
            : $"The gateway is logged in to {names}, not to {Terms.Account}.";
    }
}
