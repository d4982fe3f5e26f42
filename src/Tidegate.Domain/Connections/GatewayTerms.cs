using System.Globalization;
using System.Text.RegularExpressions;
using Tidegate.Domain.Accounts;

namespace Tidegate.Domain.Connections;

/// <summary>How a gateway is reached and what it is declared to be.</summary>
/// <param name="Host">Name or address of its machine.</param>
/// <param name="Port">See <see cref="GatewayPorts"/>.</param>
/// <param name="ClientId">The number under which we connect; orders are bound to it.</param>
/// <param name="Account">The account that is meant; empty for all of the login, on paper only.</param>
/// <param name="Mode">Paper or live, as declared; what the gateway says is checked against it.</param>
public sealed partial record GatewayTerms(string Host, int Port, int ClientId, AccountId Account, TradingMode Mode)
{
    /// <summary>The largest client id that is accepted; 0 binds orders that were entered by hand in TWS.</summary>
    public const int ClientIdMax = 999;

    /// <summary>Longest name of a machine (RFC 1035).</summary>
    public const int HostLengthMax = 253;

    /// <summary>The accounts of a login that it is about.</summary>
    public IReadOnlyList<AccountId> Shown(IReadOnlyList<AccountId> login) => Account.Value.Length == 0 ? login : [Account];

    /// <summary>The first field that is wrong with what to do; null when nothing is.</summary>
    public (string Field, string Message)? Problem()
    {
        if (Host.Length > HostLengthMax || Uri.CheckHostName(Host) == UriHostNameType.Unknown)
        {
            return ("host", Host.Contains("://", StringComparison.Ordinal) || Host.Contains(':', StringComparison.Ordinal)
                ? $"The host \"{Host}\" is more than a name or address. Give the machine alone, such as 127.0.0.1, and the port in its "
                    + "own field."
                : $"The host \"{Host}\" is no name or address of a machine. Give one, such as 127.0.0.1 for this machine.");
        }

        if (Port is < 1 or > 65535)
        {
            return ("port", string.Create(
                CultureInfo.InvariantCulture,
                $"The port {Port} is none. IB Gateway has 4001 live and 4002 paper, TWS 7496 and 7497, unless somebody changed it."));
        }

        if (ClientId is < 0 or > ClientIdMax)
        {
            return ("client-id", string.Create(
                CultureInfo.InvariantCulture,
                $"The client id {ClientId} is out of range. Give a number from 1 to {ClientIdMax} that no other program uses."));
        }

        return AccountProblem() is { } message ? ("account", message) : null;
    }

    /// <summary>Whether an account fits the declared mode: paper accounts begin with D.</summary>
    public static bool Fits(AccountId account, TradingMode mode) =>
        account.Value.StartsWith('D') == (mode == TradingMode.Paper);

    private string? AccountProblem() => Account.Value switch
    {
        "" when Mode == TradingMode.Live => "The account number is missing. A live connection names its account, such as U1234567.",
        "" => null,
        var text when !AccountNumber().IsMatch(text) =>
            $"The account \"{text}\" is no account number. Paper accounts look like DU1234567, live ones like U1234567.",
        _ when Fits(Account, Mode) => null,
        var text when Mode == TradingMode.Paper =>
            $"{text} is a live account, but paper was declared. Give the paper account, which begins with DU, or declare live.",
        var text => $"{text} is a paper account, but live was declared. Give the live account, which begins with U, or declare paper.",
    };

    // U live, DU paper, F and DF an advisor's, I an introducing broker's.
    [GeneratedRegex(@"^D?[UFI]\d{4,9}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AccountNumber();
}
