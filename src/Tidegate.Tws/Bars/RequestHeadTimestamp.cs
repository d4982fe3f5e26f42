using Tidegate.Tws.Contracts;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Bars;

/// <summary>Outgoing 87: asks where the past of an instrument begins.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Contract">The instrument.</param>
/// <param name="RegularHoursOnly">Without what is before the open and after the close.</param>
/// <param name="WhatToShow">Of which prices.</param>
/// <param name="DateFormat">1 text, 2 epoch seconds.</param>
public readonly record struct RequestHeadTimestamp(
    int RequestId, Contract Contract, bool RegularHoursOnly, string WhatToShow, int DateFormat) : IRequest<RequestHeadTimestamp>
{
    /// <inheritdoc/>
    public static int Id => 87;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufHistory;

    /// <inheritdoc/>
    public static RequestHeadTimestamp Visit<TWire>(ref TWire wire, in RequestHeadTimestamp m)
        where TWire : IWire, allows ref struct =>
        new(
            wire.I32(1, m.RequestId),
            ContractText.SentMayBeExpired(ref wire, 2, m.Contract),
            wire.Flag(3, m.RegularHoursOnly),
            wire.Text(4, m.WhatToShow),
            wire.I32(5, m.DateFormat));
}
