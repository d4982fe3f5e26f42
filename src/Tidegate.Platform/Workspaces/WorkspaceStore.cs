using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>Writes workspaces where one statement must decide between several writers.</summary>
public sealed class WorkspaceStore(TidegateDb db)
{
    /// <summary>Adds the first workspace; nothing happens when its name, which is unique, is there.</summary>
    internal Task AddIfNoneAsync(Guid id, string name, DateTimeOffset createdAt, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"""
        insert into tidegate.workspaces (id, name, created_at) values ({id}, {name}, {createdAt})
        on conflict (name) do nothing
        """,
        cancel);
}
