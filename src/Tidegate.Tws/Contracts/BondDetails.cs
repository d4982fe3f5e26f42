using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Contracts;

/// <summary>What contract details say about a bond.</summary>
public readonly record struct BondDetails
{
    /// <summary>CUSIP.</summary>
    public string Cusip { get => field ?? ""; init; }

    /// <summary>Yearly coupon in per cent.</summary>
    public double Coupon { get; init; }

    /// <summary>Date of issue, <c>yyyyMMdd</c>.</summary>
    public string IssueDate { get => field ?? ""; init; }

    /// <summary>Ratings, as sent.</summary>
    public string Ratings { get => field ?? ""; init; }

    /// <summary>Type of the bond.</summary>
    public string BondType { get => field ?? ""; init; }

    /// <summary>Type of the coupon.</summary>
    public string CouponType { get => field ?? ""; init; }

    /// <summary>Can be turned into stock.</summary>
    public bool IsConvertible { get; init; }

    /// <summary>Can be called.</summary>
    public bool IsCallable { get; init; }

    /// <summary>Can be put.</summary>
    public bool IsPuttable { get; init; }

    /// <summary>More words about it.</summary>
    public string DescriptionAppended { get => field ?? ""; init; }

    /// <summary>Next date of a call or put.</summary>
    public string NextOptionDate { get => field ?? ""; init; }

    /// <summary>Kind of that.</summary>
    public string NextOptionType { get => field ?? ""; init; }

    /// <summary>Whether it is for a part only.</summary>
    public bool NextOptionPartial { get; init; }

    /// <summary>Notes.</summary>
    public string Notes { get => field ?? ""; init; }

    /// <summary>All fields of the protobuf form; in text they are spread over <see cref="BondDescribed"/>.</summary>
    internal static BondDetails Visit<TWire>(ref TWire wire, in BondDetails m)
        where TWire : IWire, allows ref struct => new()
        {
            Cusip = wire.Text(44, m.Cusip),
            IssueDate = wire.Text(45, m.IssueDate),
            Ratings = wire.Text(46, m.Ratings),
            BondType = wire.Text(47, m.BondType),
            Coupon = wire.Real(48, m.Coupon),
            CouponType = wire.Text(49, m.CouponType),
            IsConvertible = wire.Flag(50, m.IsConvertible),
            IsCallable = wire.Flag(51, m.IsCallable),
            IsPuttable = wire.Flag(52, m.IsPuttable),
            DescriptionAppended = wire.Text(53, m.DescriptionAppended),
            NextOptionDate = wire.Text(54, m.NextOptionDate),
            NextOptionType = wire.Text(55, m.NextOptionType),
            NextOptionPartial = wire.Flag(56, m.NextOptionPartial),
            Notes = wire.Text(57, m.Notes),
        };
}
