using System.Runtime.InteropServices;

namespace Tidegate.Simulator.Gateway;

/// <summary>Why a request is not fulfilled, in the broker's words.</summary>
/// <param name="Code">The broker's code (tws-api: error codes).</param>
/// <param name="Text">The broker's sentence.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Refusal(int Code, string Text)
{
    public static Refusal TooManyLines { get; } = new(101, "Max number of tickers has been reached");

    public static Refusal DuplicateTicker { get; } = new(102, "Duplicate ticker id");

    public static Refusal UnknownTicker(int id) => new(300, $"Can't find EId with tickerId:{id}");

    public static Refusal HistoryTooFast { get; } =
        new(162, "Historical Market Data Service error message:Historical data request pacing violation");

    public static Refusal ReadOnly { get; } = Invalid("The API interface is currently in Read-Only mode.");

    public static Refusal TooManySummaries { get; } =
        new(322, "Error processing request.-'bZ' : cause - Maximum number of account summary requests exceeded");

    public static Refusal ClientIdInUse { get; } =
        new(326, "Unable to connect as the client id is already in use. Retry with a unique client id.");

    public static Refusal OnlyClientZero { get; } =
        new(327, "Only the default client (i.e 0) can set the auto bind property.");

    public static Refusal NotSubscribed { get; } = new(354, "Requested market data is not subscribed.");

    public static Refusal NoScanner(int id) => new(365, $"No scanner subscription found for ticker id:{id}");

    public static Refusal NoHistory(int id) => new(366, $"No historical data query found for ticker id:{id}");

    public static Refusal DelayedInstead { get; } =
        new(10167, "Requested market data is not subscribed. Displaying delayed market data.");

    public static Refusal NotEvenDelayed { get; } =
        new(10168, "Requested market data is not subscribed. Delayed market data is not enabled.");

    public static Refusal Competing { get; } = new(10197, "No market data during competing live session");

    public static Refusal TooFast(int limit, int count, int violations) => new(
        100, $"Max rate of messages per second has been exceeded:max={limit} rec={count} ({violations})");

    public static Refusal BrokerUnreachable { get; } = new(201, "Order rejected - reason:The broker cannot be reached.");

    /// <summary>A request with something in it that cannot be.</summary>
    public static Refusal Invalid(string cause) => new(321, $"Error validating request.-'bS' : cause - {cause}");

    /// <summary>A request that could not be read.</summary>
    public static Refusal Unreadable(string cause) => new(320, $"Error reading request. {cause}");
}
