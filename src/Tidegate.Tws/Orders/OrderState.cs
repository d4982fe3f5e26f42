using System.Collections.Immutable;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>How an open or completed order stands, and what it does or would do to the account.</summary>
public sealed record OrderState : IWirePart<OrderState>
{
    /// <summary>Such as <c>Submitted</c>; see <see cref="OrderStates"/>.</summary>
    public string Status { get; init; } = "";

    /// <summary>Margins in regular hours.</summary>
    public MarginPreview Margin { get; init; }

    /// <summary>Margins outside of regular hours; from version 195.</summary>
    public MarginPreview MarginOutsideHours { get; init; }

    /// <summary>Commission and fees of a preview, or of what is filled.</summary>
    public decimal? Commission { get; init; }

    /// <summary>The least it may be.</summary>
    public decimal? CommissionMin { get; init; }

    /// <summary>The most it may be.</summary>
    public decimal? CommissionMax { get; init; }

    /// <summary>Currency of the commission.</summary>
    public string CommissionCurrency { get; init; } = "";

    /// <summary>Currency of the margins; from version 195.</summary>
    public string MarginCurrency { get; init; } = "";

    /// <summary>What the broker thinks should be traded.</summary>
    public decimal? SuggestedSize { get; init; }

    /// <summary>Why a preview was rejected.</summary>
    public string RejectReason { get; init; } = "";

    /// <summary>What an advisor's order does to each account.</summary>
    public ImmutableArray<OrderAllocation> Allocations { get; init; } = [];

    /// <summary>A warning for people.</summary>
    public string WarningText { get; init; } = "";

    /// <summary>When a completed order ended, wall time with zone.</summary>
    public string CompletedTime { get; init; } = "";

    /// <summary>How a completed order ended, in words.</summary>
    public string CompletedStatus { get; init; } = "";

    /// <summary>
    /// All fields of the protobuf form, and in text those that stand together in an open order. Completed orders have others in text.
    /// </summary>
    public static OrderState Visit<TWire>(ref TWire wire, in OrderState m)
        where TWire : IWire, allows ref struct
    {
        var isFull = wire.Version >= ServerVersion.FullOrderPreview;
        return new()
        {
            Status = wire.Text(1, m.Status),
            Margin = MarginPreview.Visit(ref wire, 2, m.Margin),
            Commission = wire.PriceOrUnset(11, m.Commission),
            CommissionMin = wire.PriceOrUnset(12, m.CommissionMin),
            CommissionMax = wire.PriceOrUnset(13, m.CommissionMax),
            CommissionCurrency = wire.Text(14, m.CommissionCurrency),
            MarginCurrency = isFull ? wire.Text(15, m.MarginCurrency) : "",
            MarginOutsideHours = isFull ? MarginPreview.Visit(ref wire, 16, m.MarginOutsideHours) : default,
            SuggestedSize = isFull ? wire.SizeOrUnset(25, m.SuggestedSize) : null,
            RejectReason = isFull ? wire.Prose(26, m.RejectReason) : "",
            Allocations = isFull ? wire.List(27, m.Allocations) : [],
            WarningText = wire.Prose(28, m.WarningText),
            CompletedTime = wire.IsProtobuf ? wire.Text(29, m.CompletedTime) : "",
            CompletedStatus = wire.IsProtobuf ? wire.Text(30, m.CompletedStatus) : "",
        };
    }
}
