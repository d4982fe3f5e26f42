using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Lots;

/// <summary>
/// What the broker says a trade closed (flex.md §7, rows <c>Lot</c>). It belongs to the closing trade of the same instrument and time.
/// </summary>
/// <param name="Instrument">What was closed.</param>
/// <param name="Closed">Wall time of the closing trade, <c>yyyy-MM-dd HH:mm:ss</c> or <c>yyyy-MM-dd</c>.</param>
/// <param name="Day">Report day of the closing.</param>
/// <param name="OpeningTransactionId">Transaction id of the trade that opened the lot; empty when the statement lacks it.</param>
/// <param name="Opened">Day of the opening; null when the statement lacks it.</param>
/// <param name="Quantity">Closed quantity with the sign of the closing trade.</param>
/// <param name="Cost">Cost of the lot, commission included; null when the statement lacks it.</param>
/// <param name="Realized">Result; null when the statement lacks it.</param>
public sealed record BrokerClosedLot(
    InstrumentId Instrument,
    string Closed,
    DateOnly Day,
    string OpeningTransactionId,
    DateOnly? Opened,
    decimal Quantity,
    decimal? Cost,
    decimal? Realized);
