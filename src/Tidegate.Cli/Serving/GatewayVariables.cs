using System.Globalization;
using Tidegate.Domain.Connections;
using Tidegate.Platform.GatewayLinking;

namespace Tidegate.Cli.Serving;

/// <summary>
/// The variables that declare a gateway, as other programs for the broker have them too. What is a name or password of the broker is
/// recognised and left alone.
/// </summary>
/// <param name="Gateway">What is declared; null when nothing is, or a value cannot be.</param>
/// <param name="Sentences">What a person should know, without any secret.</param>
internal sealed record GatewayVariables(DeclaredGateway? Gateway, IReadOnlyList<string> Sentences)
{
    public const string Host = "IBKR_HOST";
    public const string Port = "IBKR_PORT";
    public const string ClientId = "IBKR_CLIENT_ID";
    public const string Account = "IBKR_ACCOUNT_NUMBER";
    public const string Mode = "IBKR_TRADING_MODE";
    public const string LiveConfirm = "IBKR_LIVE_CONFIRM";

    private const string OtherAccount = "ACCOUNT_ID";
    private const string OtherAddress = "IB_API_URL";
    private const string Loopback = "127.0.0.1";

    private static readonly string[] Declaring = [Host, Port, ClientId, Account, Mode];
    private static readonly string[] Secrets = ["IBKR_USERNAME", "IBKR_PASSWORD", "IB_USERNAME", "IB_PASSWORD"];

    /// <summary>Reads them.</summary>
    /// <param name="find">The value of a name; null or blank when it is not set.</param>
    public static GatewayVariables Read(Func<string, string?> find)
    {
        ArgumentNullException.ThrowIfNull(find);
        var sentences = new List<string>();
        var secrets = Secrets.Where(IsSet).ToList();
        if (secrets.Count > 0)
        {
            sentences.Add($"{string.Join(" and ", secrets)} {(secrets.Count == 1 ? "is" : "are")} set. Tidegate does not need that, and "
                + "neither keeps nor uses it: you sign in at the gateway itself. Better remove it.");
        }

        if (IsSet(OtherAddress))
        {
            sentences.Add($"{OtherAddress} is set but not used: it names a Client Portal gateway. TWS and IB Gateway are reached by {Host} "
                + $"and {Port}.");
        }

        // That name is too common to mean the broker's account by itself.
        var isOther = IsSet(OtherAccount) && !IsSet(Account) && (IsSet(OtherAddress) || secrets.Count > 0);
        if (!isOther && !Declaring.Any(IsSet))
            return new(null, sentences);
        var problems = new List<string>();
        var mode = ModeOf(Value(Mode), problems);
        var terms = new GatewayTerms(
            Value(Host) ?? Loopback,
            Number(Port, mode == TradingMode.Live ? GatewayPorts.GatewayLive : GatewayPorts.GatewayPaper),
            Number(ClientId, 1),
            new(GatewayFields.AccountOf(Value(isOther ? OtherAccount : Account) ?? "")),
            mode);
        if (problems.Count == 0 && terms.Problem() is { } problem)
            problems.Add($"{NameOf(problem.Field, isOther)}: {problem.Message}");
        return problems.Count > 0
            ? new(null, [.. sentences, .. problems.Select(text => $"{text} No connection is made from the environment.")])
            : new(new(terms, GatewayFields.AccountOf(Value(LiveConfirm) ?? "")), sentences);

        bool IsSet(string name) => Value(name) is not null;

        string? Value(string name) => find(name)?.Trim() is { Length: > 0 } text ? text : null;

        int Number(string name, int usual)
        {
            if (Value(name) is not { } text)
                return usual;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return number;
            problems.Add(string.Create(
                CultureInfo.InvariantCulture, $"{name}: \"{text}\" is no number. Write one, or remove the line for {usual}."));
            return usual;
        }
    }

    /// <summary>The variable of a field.</summary>
    public static string NameOf(string field, bool isOther = false) => field switch
    {
        "host" => Host,
        "port" => Port,
        "client-id" => ClientId,
        "account" => isOther ? OtherAccount : Account,
        "confirmed" => LiveConfirm,
        _ => "The environment",
    };

    private static TradingMode ModeOf(string? text, List<string> problems)
    {
        switch (text?.ToUpperInvariant())
        {
            case null or "PAPER":
                return TradingMode.Paper;
            case "LIVE":
                return TradingMode.Live;
            default:
                problems.Add($"{Mode}: \"{text}\" is neither paper nor live. Write one of the two, or remove the line for paper.");
                return TradingMode.Paper;
        }
    }
}
