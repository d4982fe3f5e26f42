namespace Tidegate.Platform.Storage.Backups;

/// <summary>What became of a restore.</summary>
public abstract record RestoreOutcome
{
    private RestoreOutcome()
    {
    }

    /// <summary>Database and key ring are those of the backup.</summary>
    /// <param name="About">What the backup says of itself.</param>
    /// <param name="Statements">How many kept statements came with it and were not there before.</param>
    /// <param name="Former">Where the replaced database is kept; null when there was none, or when it is not ours.</param>
    public sealed record Restored(AboutBackup About, int Statements, string? Former) : RestoreOutcome;

    /// <summary>There is something already, and replacing it was not asked for. Nothing was changed.</summary>
    /// <param name="Place">Where.</param>
    public sealed record NotEmpty(string Place) : RestoreOutcome;
}
