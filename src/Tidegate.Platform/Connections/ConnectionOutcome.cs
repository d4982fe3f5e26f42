namespace Tidegate.Platform.Connections;

/// <summary>What became of a wish to make or change a connection.</summary>
public abstract record ConnectionOutcome
{
    private ConnectionOutcome()
    {
    }

    /// <summary>It is kept.</summary>
    /// <param name="Id">The connection.</param>
    public sealed record Saved(Guid Id) : ConnectionOutcome
    {
        /// <summary>What would be better; null when nothing is.</summary>
        public string? Advice { get; init; }
    }

    /// <summary>It cannot be: nothing was changed.</summary>
    /// <param name="Field">Which field.</param>
    /// <param name="Message">What is wrong with its value and what to do. Never holds a secret.</param>
    public sealed record Refused(string Field, string Message) : ConnectionOutcome;

    /// <summary>There is no such connection.</summary>
    public sealed record NotFound : ConnectionOutcome;
}
