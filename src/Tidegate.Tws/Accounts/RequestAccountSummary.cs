using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Outgoing 62: subscribes to account values; two at a time.</summary>
/// <param name="Group"><c>All</c> or an advisor's group.</param>
/// <param name="Tags">Separated by commas; also <c>$LEDGER</c>, <c>$LEDGER:USD</c>, <c>$LEDGER:ALL</c>.</param>
public readonly record struct RequestAccountSummary(int RequestId, string Group, string Tags) : IRequest<RequestAccountSummary>
{
    /// <inheritdoc/>
    public static int Id => 62;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAccounts;

    /// <inheritdoc/>
    public static RequestAccountSummary Visit<TWire>(ref TWire wire, in RequestAccountSummary m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.RequestId), wire.Text(2, m.Group), wire.Text(3, m.Tags));
    }
}
