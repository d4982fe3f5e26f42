namespace Tidegate.Domain.Ledger;

/// <summary>What an entry is in the story of a booking that was corrected.</summary>
public enum EntryRole
{
    /// <summary>It was booked.</summary>
    Booked,

    /// <summary>It takes another one back: a cancel, a reversal, a refund.</summary>
    TakesBack,

    /// <summary>It stands for one that was taken back.</summary>
    BookedAgain,
}
