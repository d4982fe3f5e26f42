using Tidegate.Tws.Client;

namespace Tidegate.Tws.Tests.Client;

/// <summary>Options that no client can work with are refused before anything is tried.</summary>
public sealed class TwsOptionsTests
{
    public static TheoryData<string, string, TwsOptions> Wrong => new()
    {
        { "Host", "''", new() { Host = "" } },
        { "Port", "0; give a value from 1 to 65535", new() { Port = 0 } },
        { "Port", "65536", new() { Port = 65_536 } },
        { "ClientId", "-1; give a value from 0 to 2147483647", new() { ClientId = -1 } },
        { "MaxServerVersion", "175; give a value from 176", new() { MaxServerVersion = 175 } },
        { "ConnectTimeout", "00:00:00; give a value from 00:00:00.0010000 to 1.00:00:00", new() { ConnectTimeout = TimeSpan.Zero } },
        { "RequestTimeout", "2.00:00:00", new() { RequestTimeout = TimeSpan.FromDays(2) } },
        { "AcknowledgeTimeout", "00:00:00", new() { AcknowledgeTimeout = TimeSpan.Zero } },
        { "InactiveTimeout", "00:00:00; give a value from 00:00:01", new() { InactiveTimeout = TimeSpan.Zero } },
        { "KeepAlive", "-00:00:00.0010000", new() { KeepAlive = Timeout.InfiniteTimeSpan } },
        { "ReconnectDelay", "-00:00:01", new() { ReconnectDelay = TimeSpan.FromSeconds(-1) } },
        { "ReconnectDelayMax", "00:00:00.1000000; give at least", new() { ReconnectDelayMax = TimeSpan.FromMilliseconds(100) } },
        { "MessagesPerSecond", "0; give a value from 1 to 1000", new() { MessagesPerSecond = 0 } },
        { "QueueDelayMax", "-00:00:01", new() { QueueDelayMax = TimeSpan.FromSeconds(-1) } },
        { "HistoryDelayMax", "-00:00:01", new() { HistoryDelayMax = TimeSpan.FromSeconds(-1) } },
        { "QuoteLines", "0", new() { QuoteLines = 0 } },
        { "DepthLines", "0", new() { DepthLines = 0 } },
        { "TickByTickLines", "0", new() { TickByTickLines = 0 } },
        { "StreamBuffer", "0; give a value from 1 to 1000000", new() { StreamBuffer = 0 } },
        { "Clock", "null", new() { Clock = null! } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_client_with_a_wrong_option_is_refused_with_its_name_its_value_and_what_is_legal(
        string option, string words, TwsOptions options)
    {
        var refused = Assert.Throws<ArgumentException>(() => new TwsClient(options));
        Assert.StartsWith($"{option} is {words}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_option_with_a_number_or_a_time_has_a_row_above()
    {
        var named = Wrong.Select(row => (string)row[0]).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], typeof(TwsOptions).GetProperties().Select(option => option.Name).Where(name => !named.Contains(name)));
    }

    [Fact]
    public void The_defaults_are_legal() => new TwsOptions().Validate();
}
