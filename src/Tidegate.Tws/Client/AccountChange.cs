using Tidegate.Tws.Accounts;

namespace Tidegate.Tws.Client;

/// <summary>One step of what is told of an account.</summary>
public abstract record AccountChange
{
    private AccountChange()
    {
    }

    /// <summary>A value, such as the net liquidation.</summary>
    public sealed record Valued(AccountValue Value) : AccountChange;

    /// <summary>A position and what it is worth.</summary>
    public sealed record Held(PortfolioValue Position) : AccountChange;

    /// <summary>How new it all is.</summary>
    /// <param name="Time">Wall time of the gateway as <c>HH:mm</c>.</param>
    public sealed record Updated(string Time) : AccountChange;

    /// <summary>All values and positions have been told; changes follow.</summary>
    public sealed record Complete(string Account) : AccountChange;
}
