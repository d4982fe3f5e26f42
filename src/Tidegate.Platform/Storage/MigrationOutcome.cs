namespace Tidegate.Platform.Storage;

/// <summary>What the start found in the database.</summary>
public abstract record MigrationOutcome
{
    private MigrationOutcome()
    {
    }

    /// <summary>The tables are those of this version.</summary>
    public sealed record UpToDate : MigrationOutcome;

    /// <summary>The tables were brought to this version.</summary>
    /// <param name="Names">The steps, in their order.</param>
    /// <param name="Backup">The backup made before; null when there was nothing to lose.</param>
    public sealed record Applied(IReadOnlyList<string> Names, string? Backup) : MigrationOutcome;
}
