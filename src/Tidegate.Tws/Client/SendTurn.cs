namespace Tidegate.Tws.Client;

/// <summary>What a message waits behind: orders and cancels go before everything else.</summary>
internal enum SendTurn
{
    /// <summary>Orders, changes and cancels.</summary>
    Order,

    /// <summary>All else.</summary>
    Request,
}
