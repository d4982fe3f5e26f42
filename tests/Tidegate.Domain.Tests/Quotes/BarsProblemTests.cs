using Tidegate.Domain.Quotes;

namespace Tidegate.Domain.Tests.Quotes;

public sealed class BarsProblemTests
{
    // The broker has one code for most of it; the words tell which.
    [Theory]
    [InlineData(162, "Historical Market Data Service error message:Historical data request pacing violation", "too often")]
    [InlineData(420, "Invalid Real-time Query:pacing violation", "too often")]
    [InlineData(162, "Historical Market Data Service error message:HMDS query returned no data: X@SMART Trades", "has no bars of it")]
    [InlineData(162, "Historical Market Data Service error message:No market data permissions for NASDAQ STK", "lacks the market data")]
    [InlineData(354, "Requested market data is not subscribed.", "lacks the market data")]
    [InlineData(162, "Trading TWS session is connected from a different IP address", "logged in elsewhere")]
    [InlineData(165, "Historical Market Data Service query message:HMDS server left.", "HMDS server left. Try again")]
    [InlineData(1100, "Connectivity between IBKR and Trader Workstation has been lost.", "has lost the broker")]
    [InlineData(366, "No historical data query found for ticker id:1", "query found for ticker id:1 (code 366).")]
    public void A_refusal_says_what_it_means_and_what_to_do(int code, string text, string says) =>
        Assert.Contains(says, BarsProblem.Of(code, text), StringComparison.Ordinal);
}
