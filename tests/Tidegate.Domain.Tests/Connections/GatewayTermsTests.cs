using Tidegate.Domain.Connections;

namespace Tidegate.Domain.Tests.Connections;

public sealed class GatewayTermsTests
{
    private static readonly GatewayTerms Paper = new("127.0.0.1", 4002, 1, new("DU1234567"), TradingMode.Paper);

    [Theory]
    [InlineData("127.0.0.1", 4002, 1, "DU1234567", TradingMode.Paper)]
    [InlineData("gateway.lan", 65535, 999, "", TradingMode.Paper)]
    [InlineData("::1", 1, 0, "DF1234567", TradingMode.Paper)]
    [InlineData("192.168.7.20", 4001, 7, "U1234567", TradingMode.Live)]
    [InlineData("192.168.7.20", 4001, 7, "F1234567", TradingMode.Live)]
    public void What_can_be_meant_is_taken(string host, int port, int clientId, string account, TradingMode mode) =>
        Assert.Null(new GatewayTerms(host, port, clientId, new(account), mode).Problem());

    [Theory]
    [InlineData("", "host", "no name or address")]
    [InlineData("two words", "host", "\"two words\"")]
    [InlineData("127.0.0.1:4002", "host", "the port in its own field")]
    [InlineData("http://gateway", "host", "the port in its own field")]
    public void A_host_that_is_none_is_named_with_what_to_do(string host, string field, string words) =>
        Says(Paper with { Host = host }, field, words);

    [Theory]
    [InlineData(0)]
    [InlineData(65536)]
    public void A_port_out_of_range_is_named(int port) => Says(Paper with { Port = port }, "port", $"{port} is none");

    [Theory]
    [InlineData(-1)]
    [InlineData(1000)]
    public void A_client_id_out_of_range_is_named(int clientId) => Says(Paper with { ClientId = clientId }, "client-id", $"{clientId}");

    [Theory]
    [InlineData("U1234567", TradingMode.Paper, "is a live account, but paper was declared")]
    [InlineData("DU1234567", TradingMode.Live, "is a paper account, but live was declared")]
    [InlineData("", TradingMode.Live, "names its account")]
    [InlineData("1234567", TradingMode.Paper, "no account number")]
    [InlineData("DU1234567'; drop", TradingMode.Paper, "no account number")]
    public void Paper_and_live_are_not_confused(string account, TradingMode mode, string words) =>
        Says(Paper with { Account = new(account), Mode = mode }, "account", words);

    private static void Says(GatewayTerms terms, string field, string words)
    {
        var problem = Assert.NotNull(terms.Problem());
        Assert.Equal(field, problem.Field);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }
}
