using Tidegate.Cli.Serving;
using Tidegate.Domain.Connections;
using Tidegate.Platform.GatewayLinking;

namespace Tidegate.Cli.Tests.Serving;

public sealed class GatewayVariablesTests
{
    private const string Secret = "hunter2";

    [Fact]
    public void Nothing_set_declares_nothing_and_says_nothing()
    {
        var read = Read();

        Assert.Null(read.Gateway);
        Assert.Empty(read.Sentences);
    }

    [Theory]
    [InlineData("IBKR_HOST=10.0.0.5", "10.0.0.5", 4002, 1, "", TradingMode.Paper)]
    [InlineData("IBKR_ACCOUNT_NUMBER=du1234567", "127.0.0.1", 4002, 1, "DU1234567", TradingMode.Paper)]
    [InlineData("IBKR_TRADING_MODE=Paper", "127.0.0.1", 4002, 1, "", TradingMode.Paper)]
    [InlineData("IBKR_TRADING_MODE=live IBKR_ACCOUNT_NUMBER=U1234567", "127.0.0.1", 4001, 1, "U1234567", TradingMode.Live)]
    [InlineData("IBKR_PORT=7497 IBKR_CLIENT_ID=9", "127.0.0.1", 7497, 9, "", TradingMode.Paper)]
    [InlineData("ACCOUNT_ID=DU1234567 IB_USERNAME=someone", "127.0.0.1", 4002, 1, "DU1234567", TradingMode.Paper)]
    public void What_is_set_is_taken_and_the_rest_is_usual(
        string set, string host, int port, int clientId, string account, TradingMode mode) =>
        Assert.Equal(new GatewayTerms(host, port, clientId, new(account), mode), Read(set).Gateway?.Terms);

    [Theory]
    [InlineData("IBKR_PORT=paper", "IBKR_PORT: \"paper\" is no number")]
    [InlineData("IBKR_PORT=80000", "IBKR_PORT: The port 80000 is none")]
    [InlineData("IBKR_CLIENT_ID=1000", "IBKR_CLIENT_ID: The client id 1000 is out of range")]
    [InlineData("IBKR_HOST=http://gateway", "IBKR_HOST: The host \"http://gateway\" is more than a name")]
    [InlineData("IBKR_TRADING_MODE=demo", "IBKR_TRADING_MODE: \"demo\" is neither paper nor live")]
    [InlineData("IBKR_ACCOUNT_NUMBER=U1234567", "IBKR_ACCOUNT_NUMBER: U1234567 is a live account")]
    [InlineData("ACCOUNT_ID=U1234567 IB_API_URL=https://localhost:8000", "ACCOUNT_ID: U1234567 is a live account")]
    public void A_bad_value_is_named_with_what_to_do_and_declares_nothing(string set, string said)
    {
        var read = Read(set);

        Assert.Null(read.Gateway);
        Assert.Contains(read.Sentences, sentence => sentence.StartsWith(said, StringComparison.Ordinal)
            && sentence.EndsWith("No connection is made from the environment.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("IBKR_USERNAME")]
    [InlineData("IBKR_PASSWORD")]
    [InlineData("IB_USERNAME")]
    [InlineData("IB_PASSWORD")]
    public void A_name_or_password_of_the_broker_is_recognised_and_never_told(string name)
    {
        var read = Read($"{name}={Secret}");

        Assert.Null(read.Gateway);
        var sentence = Assert.Single(read.Sentences);
        Assert.StartsWith($"{name} is set. Tidegate does not need that", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void An_account_id_alone_may_be_anybodys() => Assert.Null(Read("ACCOUNT_ID=DU1234567").Gateway);

    [Fact]
    public void Real_money_is_refused_with_the_name_of_what_is_missing()
    {
        var declared = Read("IBKR_TRADING_MODE=live IBKR_ACCOUNT_NUMBER=U1234567").Gateway!;

        var sentence = GatewayAtStart.Sentence(declared, new DeclaredOutcome.Refused("confirmed", "…"));

        Assert.Contains("Set IBKR_LIVE_CONFIRM to the account number U1234567", sentence, StringComparison.Ordinal);
    }

    private static GatewayVariables Read(string set = "")
    {
        var values = set.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return GatewayVariables.Read(name => values.GetValueOrDefault(name));
    }
}
