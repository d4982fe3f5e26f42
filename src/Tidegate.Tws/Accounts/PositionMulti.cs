using Tidegate.Tws.Contracts;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Incoming 71: what an account or model holds of an instrument.</summary>
/// <param name="RequestId">The subscription.</param>
/// <param name="Account">The account.</param>
/// <param name="Contract">The instrument.</param>
/// <param name="Position">Below zero is short.</param>
/// <param name="AverageCost">Cost of one unit with commission, times the multiplier.</param>
/// <param name="ModelCode">An advisor's model; mostly empty.</param>
public readonly record struct PositionMulti(
    int RequestId, string Account, Contract Contract, decimal Position, decimal AverageCost, string ModelCode) : IAnswer<PositionMulti>
{
    /// <inheritdoc/>
    public static int Id => 71;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAccounts;

    /// <inheritdoc/>
    public static PositionMulti Visit<TWire>(ref TWire wire, in PositionMulti m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(
            wire.I32(1, m.RequestId),
            wire.Text(2, m.Account),
            ContractText.Received(ref wire, 3, m.Contract),
            wire.Size(4, m.Position),
            wire.Price(5, m.AverageCost),
            wire.Text(6, m.ModelCode));
    }
}
