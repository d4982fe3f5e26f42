namespace Tidegate.TestKit.Statements;

/// <summary>One recorded statement file.</summary>
/// <param name="Name">Its place below <c>flex/</c>, such as <c>ibflex/element-corpus.xml</c>.</param>
/// <param name="Path">Where it stands on this machine.</param>
public sealed record SampleStatement(string Name, string Path)
{
    /// <summary>The one recording that is no well-formed XML, as its source says: a bare ampersand on line 81.</summary>
    public const string Malformed = "ib-flex-rs-synthetic/activity_simple.xml";

    /// <summary>Whether it is well-formed, so that it can be rewritten.</summary>
    public bool IsWellFormed => Name != Malformed;

    /// <summary>All recordings: those in <c>tests/data/flex</c>, then those that stand only in the samples folder.</summary>
    public static IReadOnlyList<SampleStatement> All { get; } = Find();

    /// <summary>The recordings that can be rewritten.</summary>
    public static IReadOnlyList<SampleStatement> WellFormed { get; } = [.. All.Where(sample => sample.IsWellFormed)];

    /// <summary>The recording with this name.</summary>
    public static SampleStatement Named(string name) => All.Single(sample => sample.Name == name);

    /// <summary>Its bytes.</summary>
    public byte[] Read() => File.ReadAllBytes(Path);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static List<SampleStatement> Find()
    {
        var own = System.IO.Path.Combine(Checkout.Root, "tests", "data", "flex");
        var found = Directory.EnumerateFiles(own, "*.xml", SearchOption.AllDirectories).Select(path => Of(own, path)).ToList();
        if (Samples.Folder is { } others)
        {
            var folder = System.IO.Path.Combine(others, "flex");
            var known = found.Select(sample => sample.Name).ToHashSet();
            found.AddRange(Samples.In("flex").Select(path => Of(folder, path)).Where(sample => !known.Contains(sample.Name)));
        }

        return [.. found.OrderBy(sample => sample.Name, StringComparer.Ordinal)];
    }

    private static SampleStatement Of(string folder, string path) =>
        new(System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/'), path);
}
