using System.Collections.Immutable;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Scanners;

/// <summary>What a scanner looks for.</summary>
public sealed record ScannerSubscription : IWirePart<ScannerSubscription>
{
    /// <summary>At most so many.</summary>
    public int? Rows { get; init; }

    /// <summary>Such as <c>STK</c>.</summary>
    public string Instrument { get; init; } = "";

    /// <summary>Such as <c>STK.US.MAJOR</c>.</summary>
    public string LocationCode { get; init; } = "";

    /// <summary>Such as <c>TOP_PERC_GAIN</c>.</summary>
    public string ScanCode { get; init; } = "";

    /// <summary>Least price.</summary>
    public decimal? AbovePrice { get; init; }

    /// <summary>Greatest price.</summary>
    public decimal? BelowPrice { get; init; }

    /// <summary>Least volume.</summary>
    public long? AboveVolume { get; init; }

    /// <summary>Least market capitalization.</summary>
    public decimal? MarketCapAbove { get; init; }

    /// <summary>Greatest market capitalization.</summary>
    public decimal? MarketCapBelow { get; init; }

    /// <summary>Least rating.</summary>
    public string MoodyRatingAbove { get; init; } = "";

    /// <summary>Greatest rating.</summary>
    public string MoodyRatingBelow { get; init; } = "";

    /// <summary>Least rating.</summary>
    public string SpRatingAbove { get; init; } = "";

    /// <summary>Greatest rating.</summary>
    public string SpRatingBelow { get; init; } = "";

    /// <summary>Earliest maturity.</summary>
    public string MaturityDateAbove { get; init; } = "";

    /// <summary>Latest maturity.</summary>
    public string MaturityDateBelow { get; init; } = "";

    /// <summary>Least coupon.</summary>
    public decimal? CouponRateAbove { get; init; }

    /// <summary>Greatest coupon.</summary>
    public decimal? CouponRateBelow { get; init; }

    /// <summary>Without convertible bonds.</summary>
    public bool ExcludeConvertible { get; init; }

    /// <summary>Least volume of options.</summary>
    public long? AverageOptionVolumeAbove { get; init; }

    /// <summary>Settings of the scan.</summary>
    public string ScannerSettingPairs { get; init; } = "";

    /// <summary><c>ALL</c>, <c>STOCK</c> or <c>ETF</c>.</summary>
    public string StockTypeFilter { get; init; } = "";

    /// <summary>Filters without a field.</summary>
    public ImmutableArray<TagValue> FilterOptions { get; init; } = [];

    /// <summary>Options without a field.</summary>
    public ImmutableArray<TagValue> Options { get; init; } = [];

    /// <inheritdoc/>
    public static ScannerSubscription Visit<TWire>(ref TWire wire, in ScannerSubscription m)
        where TWire : IWire, allows ref struct => new()
        {
            Rows = wire.I32OrUnset(1, m.Rows),
            Instrument = wire.Text(2, m.Instrument),
            LocationCode = wire.Text(3, m.LocationCode),
            ScanCode = wire.Text(4, m.ScanCode),
            AbovePrice = wire.PriceOrUnset(5, m.AbovePrice),
            BelowPrice = wire.PriceOrUnset(6, m.BelowPrice),
            AboveVolume = wire.I64OrUnset(7, m.AboveVolume),
            MarketCapAbove = wire.PriceOrUnset(8, m.MarketCapAbove),
            MarketCapBelow = wire.PriceOrUnset(9, m.MarketCapBelow),
            MoodyRatingAbove = wire.Text(10, m.MoodyRatingAbove),
            MoodyRatingBelow = wire.Text(11, m.MoodyRatingBelow),
            SpRatingAbove = wire.Text(12, m.SpRatingAbove),
            SpRatingBelow = wire.Text(13, m.SpRatingBelow),
            MaturityDateAbove = wire.Text(14, m.MaturityDateAbove),
            MaturityDateBelow = wire.Text(15, m.MaturityDateBelow),
            CouponRateAbove = wire.PriceOrUnset(16, m.CouponRateAbove),
            CouponRateBelow = wire.PriceOrUnset(17, m.CouponRateBelow),
            ExcludeConvertible = wire.Flag(18, m.ExcludeConvertible),
            AverageOptionVolumeAbove = wire.I64OrUnset(19, m.AverageOptionVolumeAbove),
            ScannerSettingPairs = wire.Text(20, m.ScannerSettingPairs),
            StockTypeFilter = wire.Text(21, m.StockTypeFilter),
            FilterOptions = wire.TagLine(22, m.FilterOptions),
            Options = wire.TagLine(23, m.Options),
        };
}
