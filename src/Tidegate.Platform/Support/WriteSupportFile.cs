using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Storage.Health;
using Tidegate.Platform.Storage.Logs;

namespace Tidegate.Platform.Support;

/// <summary>
/// Writes a zip for whoever is asked for help. It is built up from what may be told (states, codes, counts, instants, versions, names of
/// our own methods) and not by taking out of texts what may not: no account, name, address, token, query, host or file can be in it.
/// </summary>
public sealed class WriteSupportFile
{
    private const int LinesMax = 2_000;

    private static readonly string[] Variables =
    [
        DataFolder.EnvironmentName, Database.EnvironmentName, "TIDEGATE_POSTGRES_BIN", "OTEL_EXPORTER_OTLP_ENDPOINT", "TZ",
        "DOTNET_GCHeapHardLimit", "TIDEGATE_FLEX_ADDRESS",
    ];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private readonly DataFolder folder;
    private readonly TimeProvider clock;

    /// <summary>Over a data folder.</summary>
    public WriteSupportFile(DataFolder folder, TimeProvider clock)
    {
        this.folder = folder;
        this.clock = clock;
    }

    /// <summary>Writes the file.</summary>
    /// <param name="file">A file that does not exist yet.</param>
    /// <param name="lines">What was looked at; only names, states and facts go in.</param>
    /// <param name="database">The open database; null when it does not open, then the file tells less.</param>
    /// <param name="cancel">Ends it; then there is no file.</param>
    /// <exception cref="StorageException">The file exists or cannot be written.</exception>
    public async Task<SupportFile> RunAsync(string file, IReadOnlyList<HealthLine> lines, Database? database, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var parts = new List<(string Name, object Content)>
        {
            ("about.json", About(database)),
            ("doctor.json", lines.Select(line => new { line.Name, line.State, line.Fact })),
            ("settings.json", Settings()),
            ("logs.json", LogFile.Read(folder).TakeLast(LinesMax).Select(LogFacts.Of)),
        };
        if (database is not null)
        {
            await using var db = database.Context();
            var store = new SupportStore(db);
            parts.Add(("tables.json", await store.TablesAsync(cancel)));
            parts.Add(("connections.json", await store.ConnectionsAsync(cancel)));
            parts.Add(("findings.json", await store.FindingsAsync(cancel)));
            parts.Add(("imports.json", await store.ImportsAsync(cancel)));
        }

        await WriteAsync(file, parts, cancel);
        return new(Path.GetFullPath(file), new FileInfo(file).Length, [.. parts.Select(part => part.Name)]);
    }

    private object About(Database? database) => new
    {
        Written = clock.GetUtcNow(),
        Product = ExamineMachine.Product,
        DotNet = Environment.Version.ToString(),
        Architecture = RuntimeInformation.OSArchitecture,
        System = Environment.OSVersion.Platform,
        Processors = Environment.ProcessorCount,
        Database = database is null ? "away" : database.IsPrivate ? "private" : "own",
    };

    private object Settings() => new
    {
        FolderIsUsual = folder.Root == DataFolder.Resolve(null).Root,
        RunsAsRoot = Environment.IsPrivilegedProcess,
        VariablesSet = Variables.Where(name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name))),
    };

    private static async Task WriteAsync(string file, List<(string Name, object Content)> parts, CancellationToken cancel)
    {
        var begun = false;
        try
        {
            await using var target = new FileStream(file, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
            begun = true;
            await using var zip = await ZipArchive.CreateAsync(
                target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel);
            foreach (var (name, content) in parts)
            {
                await using var entry = await zip.CreateEntry(name, CompressionLevel.Optimal).OpenAsync(cancel);
                await JsonSerializer.SerializeAsync(entry, content, Json, cancel);
            }
        }
        catch (Exception cause)
        {
            if (begun)
            {
                File.Delete(file);
            }

            if (cause is not (IOException or UnauthorizedAccessException))
            {
                throw;
            }

            throw new StorageException(
                File.Exists(file) ? "file-exists" : "file-not-written",
                $"The support file {file} cannot be written: {cause.Message}",
                "Name a file that does not exist, in a folder that exists and that this user may write.",
                "--bundle",
                file,
                cause);
        }
    }
}
