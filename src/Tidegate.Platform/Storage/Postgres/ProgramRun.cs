namespace Tidegate.Platform.Storage.Postgres;

/// <summary>How a tool ended: exit code and the last part of what it wrote.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>The last lines of both streams, for a message.</summary>
    public string Tail => LastLines(Errors + "\n" + Output, 6);

    public static string LastLines(string text, int count) => string.Join(
        '\n',
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(count));
}
