namespace Tidegate.House.Tests.Tree;

/// <summary>
/// The files of a checkout, without what building puts beside them. Immutable: a broken copy of the house is the house with a file added,
/// replaced or taken away.
/// </summary>
internal sealed class SourceTree
{
    private static readonly string[] Skipped =
        [".git", ".vs", ".idea", "bin", "obj", "node_modules", "artifacts", "vendor", "__pycache__"];

    private readonly SortedDictionary<string, SourceFile> files;

    private SourceTree(IEnumerable<SourceFile> files) => this.files = new(files.ToDictionary(f => f.Path), StringComparer.Ordinal);

    /// <summary>The house these tests belong to.</summary>
    public static SourceTree House { get; } = new(Read(FindRoot()));

    public IEnumerable<SourceFile> Files => files.Values;

    public IEnumerable<SourceFile> CSharp => Files.Where(f => f.IsCSharp);

    /// <summary>C# and Razor files.</summary>
    public IEnumerable<SourceFile> Code => Files.Where(f => f.Extension is ".cs" or ".razor");

    public IEnumerable<SourceFile> Projects => Files.Where(f => f.Extension == ".csproj");

    public IEnumerable<SourceFile> Documents => Files.Where(f => f.Extension == ".md");

    public SourceFile? Find(string path) => files.GetValueOrDefault(path);

    public bool HasFolder(string path) => files.Keys.Any(p => p.StartsWith(path + "/", StringComparison.Ordinal));

    public SourceTree With(string path, string text) => new(Files.Where(f => f.Path != path).Append(new SourceFile(path, text)));

    public SourceTree Without(string path) => new(Files.Where(f => f.Path != path));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Tidegate.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("No folder above the tests holds Tidegate.slnx.");
        }

        return folder.FullName;
    }

    private static IEnumerable<SourceFile> Read(string root)
    {
        var pending = new Stack<DirectoryInfo>([new DirectoryInfo(root)]);
        while (pending.TryPop(out var folder))
        {
            foreach (var child in folder.EnumerateDirectories().Where(d => !Skipped.Contains(d.Name)))
            {
                pending.Push(child);
            }

            foreach (var file in folder.EnumerateFiles().Where(f => !Skipped.Contains(f.Name)))
            {
                yield return new SourceFile(Path.GetRelativePath(root, file.FullName).Replace('\\', '/'), TextOf(file));
            }
        }
    }

    // Pictures and recordings matter by their name only.
    private static string TextOf(FileInfo file) =>
        file.Extension is ".png" or ".ico" or ".zip" or ".gz" or ".woff2" || file.Length > 2_000_000 ? "" : File.ReadAllText(file.FullName);
}
