using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;

namespace Tidegate.Flex.Tests;

/// <summary>The recorded statements: those in the repository, and those that stand in a samples folder beside it.</summary>
internal static class Recordings
{
    public static string RepositoryRoot { get; } = FindRoot();

    public static string Folder { get; } = Path.Combine(RepositoryRoot, "tests", "data", "flex");

    /// <summary>All recorded files in the repository, as <c>source/file.xml</c>.</summary>
    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.xml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <summary>The folder with samples that may not be copied, or <see langword="null"/> when it is absent.</summary>
    public static string? SamplesFolder { get; } = FindSamples();

    public static string PathOf(string name) => Path.Combine(Folder, name);

    public static List<StatementItem> Read(string path, StatementReaderOptions? options = null)
    {
        using var stream = File.OpenRead(path);
        return Read(stream, options);
    }

    public static List<StatementItem> Read(Stream stream, StatementReaderOptions? options = null)
    {
        using var reader = StatementReader.Open(stream, options);
        return Read(reader);
    }

    public static List<StatementItem> Read(StatementReader reader)
    {
        var items = new List<StatementItem>();
        while (reader.TryRead(out var item)) items.Add(item);
        return items;
    }

    public static List<TRow> Rows<TRow>(string name)
        where TRow : StatementRow => [.. Read(PathOf(name)).OfType<TRow>()];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Tidegate.slnx"))) return folder.FullName;
        }

        throw new InvalidOperationException("The tests run outside of the repository; Tidegate.slnx was not found above them.");
    }

    private static string? FindSamples()
    {
        var folder = Environment.GetEnvironmentVariable("TIDEGATE_SAMPLES") is { Length: > 0 } given
            ? Path.Combine(given, "flex")
            : Path.Combine(RepositoryRoot, "..", "shared", "samples", "flex");
        return Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
    }
}
