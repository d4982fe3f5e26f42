using Npgsql;
using Tidegate.Domain.Ledger;

namespace Tidegate.Platform.Ledger;

/// <summary>
/// Chooses what the entries of a statement say after all statements that have them. The greatest statement leads; columns that its query
/// lacks come from the next one that has them. Works through entries with several versions in parts, so that memory is bounded.
/// </summary>
internal sealed class JoinedVersionWriter(NpgsqlConnection connection)
{
    private const int PartEntries = 2_000;

    // The versions are counted entry by entry: of a join, a plan without statistics would compare each entry with each version.
    private const string ListEntries = """
        insert into entries_to_join
        select t.entry_id, row_number() over (order by t.entry_id)
        from (
            select distinct e.entry_id
            from numbered_entries n
            join ledger_entries e on e.workspace_id = $1 and e.account_id = n.account_id and e.kind = n.kind and e.strength = n.strength and e.key = n.key
        ) t
        where (select count(*) from ledger_versions w where w.workspace_id = $1 and w.entry_id = t.entry_id) > 1
        """;

    private const string DropOld = """
        delete from ledger_versions v using entries_to_join j where v.workspace_id = $1 and v.entry_id = j.entry_id and v.joined
        """;

    // What a gateway told is in no file: no translation of rows made it.
    private static readonly string Translation =
        $"case when v.latest_file = ''::bytea then {Statement.CurrentTranslation} else v.translation end";

    private static readonly string ReadPart = $"""
        select v.entry_id, v.content, v.account_id, ({Translation})::smallint, {VersionColumns.NamesOf("v")}
        from entries_to_join j
        join ledger_versions v on v.workspace_id = $1 and v.entry_id = j.entry_id
        where j.number > $2 and j.number <= $3
        order by j.number, {Translation} desc, v.latest_generated desc, v.latest_file desc, v.latest_index desc, v.content desc
        """;

    private static readonly string AddJoined = $"""
        insert into ledger_versions (
            workspace_id, entry_id, content, account_id, element, translation, joined, {VersionColumns.Names},
            first_generated, first_file, first_index, first_line, latest_generated, latest_file, latest_index, latest_line)
        select $1, i.entry_id, i.content, v.account_id, v.element, v.translation, true, {VersionColumns.NamesOf("i")},
            v.first_generated, v.first_file, v.first_index, v.first_line, v.latest_generated, v.latest_file, v.latest_index, v.latest_line
        from incoming_joined i
        join ledger_versions v on v.workspace_id = $1 and v.entry_id = i.entry_id and v.content = i.newest
        where i.kind is not null
        """;

    private const string Choose = """
        update ledger_entries e set current_content = i.content
        from incoming_joined i
        where e.workspace_id = $1 and e.entry_id = i.entry_id and e.current_content <> i.content
        """;

    private static readonly CopyColumn<JoinedVersion>[] Columns =
    [
        CopyColumn<JoinedVersion>.Uuid("entry_id", j => j.Entry),
        CopyColumn<JoinedVersion>.Uuid("content", j => j.Content),
        CopyColumn<JoinedVersion>.Uuid("newest", j => j.Newest),
        .. VersionColumns.All.Select(column => column.Within<JoinedVersion>(j => j.Columns)),
    ];

    private readonly CopyWriter<JoinedVersion> incoming = new(connection, "incoming_joined", Columns);

    /// <summary>Makes the temporary tables.</summary>
    public async Task PrepareAsync(CancellationToken cancel)
    {
        await incoming.CreateAsync(cancel);
        await ExecuteAsync("create temp table if not exists entries_to_join (entry_id uuid, number bigint) on commit delete rows", cancel);
    }

    /// <summary>Chooses for the entries among the numbered ones.</summary>
    public async Task RenewAsync(Guid workspace, CancellationToken cancel)
    {
        var count = await ExecuteAsync(ListEntries, cancel, workspace);
        if (count == 0)
            return;

        await ExecuteAsync(DropOld, cancel, workspace);
        for (var from = 0L; from < count; from += PartEntries)
        {
            foreach (var version in await JoinAsync(workspace, from, cancel))
            {
                await incoming.AddAsync(version, cancel);
            }
        }

        await incoming.FinishAsync(cancel);
        await ExecuteAsync(AddJoined, cancel, workspace);
        await ExecuteAsync(Choose, cancel, workspace);
        await incoming.ClearAsync(cancel);
        await ExecuteAsync("truncate entries_to_join", cancel);
    }

    private async Task<IReadOnlyList<JoinedVersion>> JoinAsync(Guid workspace, long from, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(ReadPart, connection)
        {
            Parameters = { new() { Value = workspace }, new() { Value = from }, new() { Value = from + PartEntries } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var found = new List<JoinedVersion>(PartEntries);
        var pool = new TextPool();
        var contents = new List<Guid>();
        var versions = new List<EntryColumns>();
        var entry = Guid.Empty;
        short translation = 0;
        while (await reader.ReadAsync(cancel))
        {
            if (reader.GetGuid(0) != entry)
            {
                Take();
                (entry, translation) = (reader.GetGuid(0), reader.GetInt16(3));
            }

            // What an older translation made of the same rows is about to go.
            if (reader.GetInt16(3) < translation)
                continue;
            contents.Add(reader.GetGuid(1));
            versions.Add(VersionColumns.Read(reader, 4, new(pool.Of(reader.GetString(2))), pool));
        }

        Take();
        return found;

        void Take()
        {
            if (versions.Count > 0)
            {
                var joined = EntryColumns.Join(versions);
                var content = EntryContent.Of(joined);
                found.Add(new(entry, content, contents[0], contents.Contains(content) ? null : joined));
            }

            contents.Clear();
            versions.Clear();
        }
    }

    private async Task<long> ExecuteAsync(string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return await command.ExecuteNonQueryAsync(cancel);
    }
}
