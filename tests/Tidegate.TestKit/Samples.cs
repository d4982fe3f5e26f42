namespace Tidegate.TestKit;

/// <summary>
/// Statement files and recordings of others that are not in this repository: in the folder named by <c>TIDEGATE_SAMPLES</c>, else in
/// <c>../shared/samples</c> beside the checkout. Tests say how many they read and skipped.
/// </summary>
public static class Samples
{
    /// <summary>The environment variable that names the folder.</summary>
    public const string EnvironmentName = "TIDEGATE_SAMPLES";

    /// <summary>The folder; null when there is none on this machine.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>
    /// The full path of a sample such as <c>flex/name.xml</c>; null when it is not on this machine, which is counted as skipped.
    /// </summary>
    public static string? Find(string path)
    {
        var file = Folder is null ? null : Path.Combine(Folder, path);
        var there = file is not null && File.Exists(file);
        Report(there ? 1 : 0, there ? 0 : 1, path);
        return there ? file : null;
    }

    /// <summary>
    /// The samples below a folder such as <c>flex</c>, in the order of their names; empty, with a loud word, when there are none.
    /// </summary>
    public static IReadOnlyList<string> In(string folder, string pattern = "*.xml")
    {
        var place = Folder is null ? null : Path.Combine(Folder, folder);
        var found = place is not null && Directory.Exists(place)
            ? Directory.GetFiles(place, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList()
            : [];
        Report(found.Count, found.Count == 0 ? 1 : 0, $"{folder}/{pattern}");
        return found;
    }

    private static void Report(int read, int skipped, string what) =>
        Console.WriteLine($"samples: {read} read, {skipped} skipped: {what}{(skipped > 0 ? $" (set {EnvironmentName})" : "")}");

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable(EnvironmentName);
        if (!string.IsNullOrEmpty(named))
        {
            return Directory.Exists(named)
                ? named
                : throw new DirectoryNotFoundException($"{EnvironmentName} names {named}, which does not exist.");
        }

        var checkout = Checkout.Root;
        var beside = Path.Combine(Path.GetDirectoryName(checkout) ?? "/", "shared", "samples");
        return Directory.Exists(beside) ? beside : null;
    }
}
