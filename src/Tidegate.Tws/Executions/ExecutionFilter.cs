using System.Collections.Immutable;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Executions;

/// <summary>Which executions are asked for; empty fields do not narrow.</summary>
public sealed record ExecutionFilter : IWirePart<ExecutionFilter>
{
    /// <summary>0 for all clients.</summary>
    public int ClientId { get; init; }

    /// <summary>The account.</summary>
    public string Account { get; init; } = "";

    /// <summary>Since then: <c>yyyyMMdd-HH:mm:ss</c> in UTC, or with a zone behind a blank.</summary>
    public string Time { get; init; } = "";

    /// <summary>Symbol.</summary>
    public string Symbol { get; init; } = "";

    /// <summary>Security type.</summary>
    public string SecurityType { get; init; } = "";

    /// <summary>Exchange.</summary>
    public string Exchange { get; init; } = "";

    /// <summary><c>BUY</c> or <c>SELL</c>.</summary>
    public string Side { get; init; } = "";

    /// <summary>Of the last days, up to 7; from version 200.</summary>
    public int? LastDays { get; init; }

    /// <summary>Of these days, as <c>yyyyMMdd</c> numbers; from version 200.</summary>
    public ImmutableArray<int> Days { get; init; } = [];

    /// <inheritdoc/>
    public static ExecutionFilter Visit<TWire>(ref TWire wire, in ExecutionFilter m)
        where TWire : IWire, allows ref struct
    {
        var filter = new ExecutionFilter
        {
            ClientId = wire.I32(1, m.ClientId),
            Account = wire.Text(2, m.Account),
            Time = wire.Text(3, m.Time),
            Symbol = wire.Text(4, m.Symbol),
            SecurityType = wire.Text(5, m.SecurityType),
            Exchange = wire.Text(6, m.Exchange),
            Side = wire.Text(7, m.Side),
        };
        if (wire.Version < ServerVersion.ExecutionsByDay)
            return filter;
        return filter with
        {
            // A gateway wants a number here even when there is none.
            LastDays = wire.IsProtobuf ? wire.I32OrUnset(8, m.LastDays) : Days32(wire.I32(8, m.LastDays ?? int.MaxValue)),
            Days = wire.Numbers(9, m.Days),
        };
    }

    private static int? Days32(int days) => days == int.MaxValue ? null : days;
}
