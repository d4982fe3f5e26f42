using Tidegate.Tws.Contracts;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Incoming 61: what an account holds of an instrument.</summary>
public sealed record AccountPosition : IAnswer<AccountPosition>
{
    /// <inheritdoc/>
    public static int Id => 61;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAccounts;

    /// <summary>The account.</summary>
    public string Account { get; init; } = "";

    /// <summary>The instrument.</summary>
    public Contract Contract { get; init; } = None<Contract>.It;

    /// <summary>Below zero is short; 0 when it was closed.</summary>
    public decimal Position { get; init; }

    /// <summary>Cost of one unit with commission, times the multiplier.</summary>
    public decimal AverageCost { get; init; }

    /// <inheritdoc/>
    public static AccountPosition Visit<TWire>(ref TWire wire, in AccountPosition m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(3);
        return new()
        {
            Account = wire.Text(1, m.Account),
            Contract = ContractText.Received(ref wire, 2, m.Contract),
            Position = wire.Size(3, m.Position),
            AverageCost = wire.Price(4, m.AverageCost),
        };
    }
}
