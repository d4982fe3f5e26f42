using System.Globalization;
using Tidegate.Domain.Connections;

namespace Tidegate.Platform.GatewayLinking;

/// <summary>
/// What is wrong with a field of a gateway while it is typed, by the rules of <see cref="GatewayTerms"/>; null when nothing is.
/// </summary>
public static class GatewayFields
{
    private static readonly GatewayTerms Right = new("127.0.0.1", GatewayPorts.GatewayPaper, 1, default, TradingMode.Paper);

    /// <summary>Of a host.</summary>
    public static string? HostProblem(string text) => (Right with { Host = Trimmed(text) }).Problem()?.Message;

    /// <summary>Of a port.</summary>
    public static string? PortProblem(string text) => Number(text) is { } port
        ? (Right with { Port = port }).Problem()?.Message
        : $"The port \"{Trimmed(text)}\" is no number. IB Gateway has 4001 live and 4002 paper, TWS 7496 and 7497, unless somebody "
            + "changed it.";

    /// <summary>What is unusual about a port for the declared mode; null when nothing is. No reason to refuse it.</summary>
    public static string? PortAdvice(string text, TradingMode mode) =>
        Number(text) is { } port && GatewayPorts.ModeOf(port) is { } usual && usual != mode
            ? $"This is mostly the port of {GatewayPorts.Name(port)}, but you declared {Word(mode)}. The test tells which it is."
            : null;

    /// <summary>Of a client id.</summary>
    public static string? ClientIdProblem(string text) => Number(text) switch
    {
        // 0 is the broker's special one: it takes over what a person enters in TWS.
        0 => "Client id 0 binds orders that a person enters in TWS. Give a number from 1 to 999 that no other program uses.",
        { } id => (Right with { ClientId = id }).Problem()?.Message,
        null => $"The client id \"{Trimmed(text)}\" is no number. Give one from 1 to {Limit} that no other program uses.",
    };

    /// <summary>Of an account number.</summary>
    public static string? AccountProblem(string text, TradingMode mode) =>
        (Right with { Account = new(AccountOf(text)), Mode = mode }).Problem()?.Message;

    /// <summary>Of the account number that is typed once more for a live connection.</summary>
    public static string? ConfirmationProblem(string account, string confirmed) => AccountOf(confirmed) switch
    {
        var typed when typed == AccountOf(account) => null,
        "" => $"This connection reaches real money. To allow that, type {AccountOf(account)} once more.",
        var typed => $"\"{typed}\" is not {AccountOf(account)}. This connection reaches real money; type its account number once more.",
    };

    /// <summary>An account number as it is kept.</summary>
    public static string AccountOf(string text) => Trimmed(text).ToUpperInvariant();

    /// <summary>Paper or live, within a sentence.</summary>
    public static string Word(TradingMode mode) => mode.ToString().ToLowerInvariant();

    private static string Limit => GatewayTerms.ClientIdMax.ToString(CultureInfo.InvariantCulture);

    private static string Trimmed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Trim();
    }

    private static int? Number(string text) =>
        int.TryParse(Trimmed(text), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
