namespace Tidegate.Flex.Checklist;

/// <summary>What a person wants from a query.</summary>
public enum QueryPurpose
{
    /// <summary>What is held, cash, net worth.</summary>
    Holdings,

    /// <summary>What trading and the money put in have earned.</summary>
    Performance,

    /// <summary>Nice to have: accruals, independent sums, details of costs.</summary>
    Extras,
}
