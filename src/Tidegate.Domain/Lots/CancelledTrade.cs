using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Lots;

/// <summary>A trade that was taken back.</summary>
/// <param name="Original">The trade.</param>
/// <param name="Cancel">What takes it back: the same quantity with the other sign.</param>
public sealed record CancelledTrade(Trade Original, Trade Cancel);
