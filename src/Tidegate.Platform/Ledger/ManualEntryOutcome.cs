namespace Tidegate.Platform.Ledger;

/// <summary>What became of a manual entry.</summary>
public abstract record ManualEntryOutcome
{
    private ManualEntryOutcome()
    {
    }

    /// <summary>It is in the ledger.</summary>
    /// <param name="Entry">Its id.</param>
    public sealed record Saved(Guid Entry) : ManualEntryOutcome;

    /// <summary>It cannot be: nothing was changed.</summary>
    /// <param name="Field">Which field of the input.</param>
    /// <param name="Message">What is wrong with its value and what to do.</param>
    public sealed record Refused(string Field, string Message) : ManualEntryOutcome;

    /// <summary>There is no manual entry with this id; entries of the broker are never changed.</summary>
    public sealed record NotFound : ManualEntryOutcome;
}
