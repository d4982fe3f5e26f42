using Tidegate.Domain.Accounts;

namespace Tidegate.Simulator.Exchange.Orders;

/// <summary>Which executions are wanted; what is left out does not matter.</summary>
public sealed record ExecutionFilter
{
    /// <summary>Of one client; 0 or null for all.</summary>
    public int? ClientId { get; init; }

    /// <summary>Of one account; all-zero for all.</summary>
    public AccountId Account { get; init; }

    /// <summary>Not before an instant.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Of one symbol; empty for all.</summary>
    public string Symbol { get; init; } = "";

    /// <summary>Of one class; empty for all.</summary>
    public string SecType { get; init; } = "";

    /// <summary>At one exchange; empty for all.</summary>
    public string Exchange { get; init; } = "";

    /// <summary>Of one side; null for both.</summary>
    public OrderSide? Side { get; init; }
}
