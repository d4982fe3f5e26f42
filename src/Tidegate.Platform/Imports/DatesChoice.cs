namespace Tidegate.Platform.Imports;

/// <summary>What became of the date format that a person chose for a refused file.</summary>
public abstract record DatesChoice
{
    private DatesChoice()
    {
    }

    /// <summary>The kept files are imported with it.</summary>
    /// <param name="Job">The new job.</param>
    public sealed record Started(Guid Job) : DatesChoice;

    /// <summary>The format, or the file it is for, cannot be used; nothing is imported.</summary>
    /// <param name="Field"><c>dates</c> or <c>file</c>.</param>
    /// <param name="Message">What is wrong with which value, and what to do.</param>
    public sealed record Refused(string Field, string Message) : DatesChoice;

    /// <summary>The workspace has no such job.</summary>
    public sealed record NotFound : DatesChoice;
}
