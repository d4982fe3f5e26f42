using Tidegate.Domain.Portfolio;

namespace Tidegate.Platform.Portfolio;

/// <summary>A row of a snapshot of positions on its way in.</summary>
internal sealed record IncomingPosition(
    string Account, DateOnly Day, int Number, BrokerPosition Position, string Model, decimal? RateToBase, int Line);
