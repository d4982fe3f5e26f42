namespace Tidegate.Domain.Ledger;

/// <summary>
/// Columns that the statement lacks although the entry has a value for them: zero, or what other columns imply. An older statement of the
/// same entry may have them.
/// </summary>
[Flags]
public enum LackingColumns
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The money, which quantity and price imply.</summary>
    Amount = 1,

    /// <summary>The commission with its currency.</summary>
    Commission = 2,

    /// <summary>The taxes.</summary>
    Taxes = 4,

    /// <summary>The report day, which another day stands for.</summary>
    Day = 8,

    /// <summary>The statement itself: only a gateway told it so far.</summary>
    Statement = 16,
}
