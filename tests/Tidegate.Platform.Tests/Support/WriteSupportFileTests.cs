using System.Globalization;
using System.IO.Compression;
using Microsoft.Extensions.Logging;
using Npgsql;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Storage.Health;
using Tidegate.Platform.Storage.Logs;
using Tidegate.Platform.Support;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Support;

public sealed class WriteSupportFileTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    // No state, code or name of ours looks like this.
    private const string Marker = "Mk7@Leak";

    [Fact]
    public async Task Nothing_that_people_or_the_broker_have_written_into_any_table_log_or_line_is_in_any_part()
    {
        var texts = await FillEveryTableAsync();
        Assert.True(texts > 100, $"Only {texts} columns of text were filled.");
        WriteLog();
        HealthLine[] lines = [new("disk-free", HealthState.Warn, $"{Marker} found", $"{Marker} mend") { Fact = "mib=12" }];
        var file = Path.Combine(database.Folder.Backups, "support.zip");

        var written = await new WriteSupportFile(database.Folder, new FakeTime()).RunAsync(
            file, lines, database.Database, CancellationToken.None);

        var parts = await ReadAsync(file);
        Assert.Equal(written.Parts.Order(), parts.Keys.Order());
        foreach (var (name, text) in parts)
        {
            foreach (var secret in (string[])[Marker, "mk7", "Leak", "U7654321", database.Folder.Root, "127.0.0.1", "localhost"])
            {
                Assert.False(text.Contains(secret, StringComparison.OrdinalIgnoreCase), $"{name} holds {secret}:\n{text}");
            }
        }

        Assert.Contains("mib=12", parts["doctor.json"], StringComparison.Ordinal);
        Assert.Contains("\"number\": 0", parts["connections.json"], StringComparison.Ordinal);
        Assert.Contains("\"code\": \"other\"", parts["connections.json"], StringComparison.Ordinal);
        Assert.Contains("Importing broke off; it goes on {Next}", parts["logs.json"], StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException", parts["logs.json"], StringComparison.Ordinal);
        Assert.Contains($"at {typeof(WriteSupportFileTests).FullName}.", parts["logs.json"], StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task Without_a_database_it_tells_what_is_left_and_never_overwrites()
    {
        using var place = new TemporaryFolder();
        var folder = new DataFolder(place["home"]);
        var write = new WriteSupportFile(folder, new FakeTime());

        await write.RunAsync(place["a.zip"], [], null, CancellationToken.None);
        var again = await Assert.ThrowsAsync<StorageException>(() => write.RunAsync(place["a.zip"], [], null, CancellationToken.None));

        Assert.Equal("file-exists", again.Code);
        Assert.Contains("\"database\": \"away\"", (await ReadAsync(place["a.zip"]))["about.json"], StringComparison.Ordinal);
    }

    private static async Task<Dictionary<string, string>> ReadAsync(string file)
    {
        await using var zip = await ZipFile.OpenReadAsync(file);
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            parts.Add(entry.FullName, await reader.ReadToEndAsync());
        }

        return parts;
    }

    private void WriteLog()
    {
        using var log = new LogFile(database.Folder, TimeProvider.System);
        Say(log, "Tidegate.Platform.Imports.ImportWorker", new(300, "BrokenOff"), $"Importing broke off; {Marker}");
        Say(log, "Tidegate.Platform.Imports.ImportWorker", new(999, Marker), Marker);
        Say(log, $"Tidegate.{Marker}", new(1, "One"), Marker);
        Say(log, Marker, new(2, Marker), Marker);
        Say(log, "Microsoft.EntityFrameworkCore.Query", new(3, "Three"), $"account U7654321 {Marker}");
    }

    private static void Say(LogFile log, string category, EventId id, string text)
    {
        try
        {
            Fail(text);
        }
        catch (InvalidOperationException fault)
        {
            log.CreateLogger(category).Log(LogLevel.Error, id, text, fault, (message, _) => message);
        }
    }

    private static void Fail(string text) =>
        throw new InvalidOperationException(text, new IOException($"{text}\n   at {text}()\n   at Tidegate.{text}.Method()"));

    // One row in each table, with the marker wherever a column takes text; constraints between tables rest meanwhile.
    private async Task<int> FillEveryTableAsync()
    {
        await using var connection = await database.Database.Source.OpenConnectionAsync();
        var columns = await ColumnsAsync(connection);
        var texts = 0;
        await ExecuteAsync(
            connection,
            """
            do $$ declare c record; begin
              for c in select conrelid::regclass t, conname n from pg_constraint
                where contype = 'c' and connamespace = 'tidegate'::regnamespace
              loop execute format('alter table %s drop constraint %I', c.t, c.n); end loop;
            end $$
            """);
        await ExecuteAsync(connection, "set session_replication_role = replica");
        foreach (var table in columns.GroupBy(column => column.Table).Where(table => table.Key != "migrations"))
        {
            var filled = table.Where(column => column.Generated != "ALWAYS").ToList();
            texts += filled.Count(column => column.Type is "text" or "varchar" or "_text");
            var names = string.Join(", ", filled.Select(column => $"\"{column.Name}\""));
            var values = string.Join(", ", filled.Select(Value));
            await ExecuteAsync(connection, $"insert into tidegate.\"{table.Key}\" ({names}) overriding system value values ({values})");
        }

        await ExecuteAsync(connection, "set session_replication_role = origin");
        return texts;
    }

    private static string Value(Column column) => column.Type switch
    {
        "text" => $"'{Marker}'",
        "varchar" or "bpchar" => $"left('{Marker}', {(column.Length ?? 100).ToString(CultureInfo.InvariantCulture)})",
        "_text" => $"array['{Marker}']",
        "bytea" => $"convert_to('{Marker}', 'UTF8')",
        "json" or "jsonb" => $"'{{\"a\": \"{Marker}\"}}'",
        "uuid" => "'01890000-0000-7000-8000-000000000001'",
        "bool" => "true",
        "date" => "'2026-01-02'",
        "timestamptz" or "timestamp" => "'2026-01-02 03:04:05Z'",
        "time" => "'03:04:05'",
        "interval" => "'1 day'",
        "int2" or "int4" or "int8" or "numeric" or "float8" or "float4" => "0",
        _ when column.Type.StartsWith('_') => "'{}'",
        _ => throw new InvalidOperationException($"No value is known for {column.Table}.{column.Name}: {column.Type}"),
    };

    private static async Task<List<Column>> ColumnsAsync(NpgsqlConnection connection)
    {
        await using var ask = new NpgsqlCommand(
            """
            select c.table_name, c.column_name, c.udt_name, c.character_maximum_length, c.is_generated
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'tidegate' and t.table_type = 'BASE TABLE' order by 1, c.ordinal_position
            """,
            connection);
        await using var reader = await ask.ExecuteReaderAsync();
        var columns = new List<Column>();
        while (await reader.ReadAsync())
        {
            columns.Add(new(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetString(2),
                reader.IsDBNull(3) ? null : reader.GetInt32(3),
                reader.GetString(4)));
        }

        return columns;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private sealed record Column(string Table, string Name, string Type, int? Length, string Generated);
}
