namespace Tidegate.Platform.Imports;

/// <summary>What became of files that were handed in.</summary>
public abstract record ImportStart
{
    private ImportStart()
    {
    }

    /// <summary>The files are kept and a job is under way; each file's outcome stands in the job.</summary>
    public sealed record Started(Guid Job) : ImportStart;

    /// <summary>There was no file.</summary>
    public sealed record NoFile : ImportStart;

    /// <summary>The data folder took no more.</summary>
    /// <param name="Message">What is wrong and what to do.</param>
    public sealed record NoRoom(string Message) : ImportStart;
}
