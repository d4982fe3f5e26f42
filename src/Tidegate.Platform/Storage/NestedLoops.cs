using Npgsql;

namespace Tidegate.Platform.Storage;

/// <summary>
/// Lets a transaction's queries do without nested loops where the planner has no statistics: over what was just written, or over a
/// workspace that came after it last looked at a table. It takes such rows for few and would compare each with each.
/// </summary>
internal static class NestedLoops
{
    /// <summary>For the queries that follow in the transaction.</summary>
    public static Task ForbidAsync(NpgsqlConnection connection, CancellationToken cancel) => SetAsync(connection, "off", cancel);

    /// <summary>As usual again.</summary>
    public static Task AllowAsync(NpgsqlConnection connection, CancellationToken cancel) => SetAsync(connection, "on", cancel);

    // Compiling such a query takes longer than running it.
    private static async Task SetAsync(NpgsqlConnection connection, string word, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand($"set local enable_nestloop = {word}; set local jit = off", connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
