using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Contracts;

/// <summary>What contract details say about a fund, as the gateway writes it; from version 179.</summary>
public readonly record struct FundDetails : IWirePart<FundDetails>
{
    /// <summary>Name.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>Family.</summary>
    public string Family { get => field ?? ""; init; }

    /// <summary>Type.</summary>
    public string Type { get => field ?? ""; init; }

    /// <summary>Charge when bought.</summary>
    public string FrontLoad { get => field ?? ""; init; }

    /// <summary>Charge when sold.</summary>
    public string BackLoad { get => field ?? ""; init; }

    /// <summary>How long that charge applies.</summary>
    public string BackLoadTimeInterval { get => field ?? ""; init; }

    /// <summary>Yearly fee.</summary>
    public string ManagementFee { get => field ?? ""; init; }

    /// <summary>Closed.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Closed for new investors.</summary>
    public bool IsClosedForNewInvestors { get; init; }

    /// <summary>Closed for new money.</summary>
    public bool IsClosedForNewMoney { get; init; }

    /// <summary>Amount from which notice is needed.</summary>
    public string NotifyAmount { get => field ?? ""; init; }

    /// <summary>Least first purchase.</summary>
    public string MinimumInitialPurchase { get => field ?? ""; init; }

    /// <summary>Least later purchase.</summary>
    public string MinimumSubsequentPurchase { get => field ?? ""; init; }

    /// <summary>States in which it may be sold.</summary>
    public string BlueSkyStates { get => field ?? ""; init; }

    /// <summary>Territories in which it may be sold.</summary>
    public string BlueSkyTerritories { get => field ?? ""; init; }

    /// <summary>Whether it pays out.</summary>
    public string DistributionPolicyIndicator { get => field ?? ""; init; }

    /// <summary>Kind of its assets.</summary>
    public string AssetType { get => field ?? ""; init; }

    /// <inheritdoc/>
    public static FundDetails Visit<TWire>(ref TWire wire, in FundDetails m)
        where TWire : IWire, allows ref struct => new()
        {
            Name = wire.Text(27, m.Name),
            Family = wire.Text(28, m.Family),
            Type = wire.Text(29, m.Type),
            FrontLoad = wire.Text(30, m.FrontLoad),
            BackLoad = wire.Text(31, m.BackLoad),
            BackLoadTimeInterval = wire.Text(32, m.BackLoadTimeInterval),
            ManagementFee = wire.Text(33, m.ManagementFee),
            IsClosed = wire.Flag(34, m.IsClosed),
            IsClosedForNewInvestors = wire.Flag(35, m.IsClosedForNewInvestors),
            IsClosedForNewMoney = wire.Flag(36, m.IsClosedForNewMoney),
            NotifyAmount = wire.Text(37, m.NotifyAmount),
            MinimumInitialPurchase = wire.Text(38, m.MinimumInitialPurchase),
            MinimumSubsequentPurchase = wire.Text(39, m.MinimumSubsequentPurchase),
            BlueSkyStates = wire.Text(40, m.BlueSkyStates),
            BlueSkyTerritories = wire.Text(41, m.BlueSkyTerritories),
            DistributionPolicyIndicator = wire.Text(42, m.DistributionPolicyIndicator),
            AssetType = wire.Text(43, m.AssetType),
        };
}
