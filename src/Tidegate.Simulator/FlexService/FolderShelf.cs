using System.Collections.Immutable;
using System.Globalization;

namespace Tidegate.Simulator.FlexService;

/// <summary>
/// The files of a folder as answers, handed over as they are. A file whose name is a number is the answer to that query; the others get
/// numbers in the order of their names.
/// </summary>
internal sealed class FolderShelf : IStatementShelf
{
    private const int FilesMax = 1_000;
    private const int FirstFreeId = 800_001;
    private static readonly string[] Endings = [".xml", ".csv", ".txt"];
    private readonly ImmutableDictionary<string, string> paths;

    /// <summary>Lists a folder.</summary>
    /// <exception cref="ArgumentException">There is no such folder, or it holds no or too many statement files.</exception>
    public FolderShelf(string folder)
    {
        if (!Directory.Exists(folder))
            throw new ArgumentException($"The folder '{folder}' does not exist.", nameof(folder));
        var files = Directory.EnumerateFiles(folder).Where(path => Endings.Contains(Path.GetExtension(path).ToLowerInvariant()))
            .Order(StringComparer.Ordinal).Take(FilesMax + 1).ToList();
        if (files.Count is 0 or > FilesMax)
        {
            throw new ArgumentException(
                $"The folder '{folder}' holds {(files.Count == 0 ? "no" : $"more than {FilesMax}")} files of "
                    + $"{string.Join(", ", Endings)}.", nameof(folder));
        }

        var numbered = files.Where(IsNumbered).DistinctBy(Path.GetFileNameWithoutExtension).ToDictionary(
            path => Path.GetFileNameWithoutExtension(path), StringComparer.Ordinal);
        var free = Enumerable.Range(FirstFreeId, int.MaxValue - FirstFreeId)
            .Select(number => number.ToString(CultureInfo.InvariantCulture)).Where(id => !numbered.ContainsKey(id)).GetEnumerator();
        foreach (var path in files.Except(numbered.Values).ToList())
        {
            free.MoveNext();
            numbered.Add(free.Current, path);
        }

        paths = numbered.ToImmutableDictionary(StringComparer.Ordinal);
        Queries =
        [
            .. numbered.OrderBy(entry => entry.Value, StringComparer.Ordinal)
                .Select(entry => new FlexQuery(entry.Key, Path.GetFileName(entry.Value), FlexQueryKind.File, null)),
        ];
    }

    public ImmutableArray<FlexQuery> Queries { get; }

    public DateOnly? OpenedOn(FlexQuery query) => null;

    public Task<Stream> OpenAsync(FlexReference reference, CancellationToken cancel) => Task.FromResult<Stream>(new FileStream(
        paths[reference.Query.Id], FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 128 * 1024, useAsync: true));

    public string ContentTypeOf(FlexQuery query) => Path.GetExtension(paths[query.Id]).ToLowerInvariant() switch
    {
        ".csv" => "text/csv;charset=UTF-8",
        ".txt" => "text/plain;charset=UTF-8",
        _ => FlexAnswerWriter.Xml,
    };

    // Two files of one number: the first has it, the other gets a free one.
    private static bool IsNumbered(string path) =>
        Path.GetFileNameWithoutExtension(path) is { Length: > 0 and <= 40 } stem && stem.All(char.IsAsciiDigit);
}
