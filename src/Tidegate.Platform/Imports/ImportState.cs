namespace Tidegate.Platform.Imports;

/// <summary>Where a job is.</summary>
public enum ImportState
{
    /// <summary>Kept, not begun.</summary>
    Waiting = 0,

    /// <summary>Under way, or broken off and to be resumed.</summary>
    Running = 1,

    /// <summary>All files have an outcome.</summary>
    Done = 2,
}
