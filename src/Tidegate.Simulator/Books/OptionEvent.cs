namespace Tidegate.Simulator.Books;

/// <summary>What happened to an option at the end of its life.</summary>
public enum OptionEvent
{
    /// <summary>It ended without value.</summary>
    Expiration,

    /// <summary>Its holder used it.</summary>
    Exercise,

    /// <summary>Its writer was called on.</summary>
    Assignment,

    /// <summary>Its value was paid in money.</summary>
    CashSettlement,
}
