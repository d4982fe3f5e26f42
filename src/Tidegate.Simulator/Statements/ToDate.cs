using Tidegate.Flex.Rows;

namespace Tidegate.Simulator.Statements;

/// <summary>Results of one instrument from the begin of the month and of the year on, in base currency.</summary>
internal sealed record ToDate(
    decimal MtmMonth, decimal MtmYear, decimal ShortMonth, decimal ShortYear, decimal LongMonth, decimal LongYear)
{
    public ToDate Plus(ToDate other) => new(
        MtmMonth + other.MtmMonth, MtmYear + other.MtmYear, ShortMonth + other.ShortMonth, ShortYear + other.ShortYear,
        LongMonth + other.LongMonth, LongYear + other.LongYear);

    public MonthToDatePerformanceRow Row(OwnerColumns owner, InstrumentColumns instrument) => new()
    {
        Owner = owner,
        Instrument = instrument,
        MtmMTD = MtmMonth,
        MtmYTD = MtmYear,
        RealSTMTD = ShortMonth,
        RealSTYTD = ShortYear,
        RealLTMTD = LongMonth,
        RealLTYTD = LongYear,
        RealizedPnlMTD = ShortMonth + LongMonth,
        RealizedPnlYTD = ShortYear + LongYear,
        RealizedFxPnlMTD = 0,
        RealizedFxPnlYTD = 0,
    };
}
