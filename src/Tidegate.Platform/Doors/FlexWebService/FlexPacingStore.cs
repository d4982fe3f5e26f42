using Npgsql;
using Tidegate.Flex.WebService;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Doors.FlexWebService;

/// <summary>Keeps the broker's limits over all processes that use the database, by the rule of the library.</summary>
internal sealed class FlexPacingStore(Database database, PacingLimits limits, TimeProvider clock) : IFlexPacing
{
    // One at a time for each token: whoever waits for the lock sees the calls of those before.
    private const string Lock = "select pg_advisory_xact_lock(hashtextextended('flex-call ' || $1, 0))";
    private const string Forget = "delete from flex_calls where token = $1 and called < $2";

    // Made before the clock was set back: counted from now on, or they would hold up every call until the clock has come to them.
    private const string Settle = "update flex_calls set called = $2 where token = $1 and called > $2";

    private const string Read = "select called, is_throttle from flex_calls where token = $1 order by called";
    private const string Add = "insert into flex_calls (token, call_id, called, is_throttle) values ($1, $2, $3, $4)";

    /// <inheritdoc/>
    public async ValueTask WaitAsync(TokenFingerprint token, CancellationToken cancel)
    {
        while (await TakeAsync(token, cancel) is { } wait)
        {
            await Task.Delay(wait, clock, cancel);
        }
    }

    /// <inheritdoc/>
    public async ValueTask ReportThrottledAsync(TokenFingerprint token, CancellationToken cancel)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        await AddAsync(connection, token, isThrottle: true, cancel);
    }

    // Takes the next call when it is allowed now, and gives null; else tells how long it is until then.
    private async Task<TimeSpan?> TakeAsync(TokenFingerprint token, CancellationToken cancel)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await ExecuteAsync(connection, Lock, cancel, token.ToString());
        var now = clock.GetUtcNow();
        var memory = PacingRule.MemoryOf(limits);
        await ExecuteAsync(connection, Forget, cancel, token.ToString(), now - (memory > limits.SlowedFor ? memory : limits.SlowedFor));
        await ExecuteAsync(connection, Settle, cancel, token.ToString(), now);
        var (calls, throttle) = await ReadAsync(connection, token, cancel);
        var next = PacingRule.NextAllowed(calls, throttle, limits, now);
        if (next <= now)
            await AddAsync(connection, token, isThrottle: false, cancel);
        await transaction.CommitAsync(cancel);
        return next <= now ? null : next - now;
    }

    private static async Task<(List<DateTimeOffset> Calls, DateTimeOffset? Throttle)> ReadAsync(
        NpgsqlConnection connection, TokenFingerprint token, CancellationToken cancel)
    {
        await using var command = Command(connection, Read, token.ToString());
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var (calls, throttle) = (new List<DateTimeOffset>(), (DateTimeOffset?)null);
        while (await reader.ReadAsync(cancel))
        {
            var called = reader.GetFieldValue<DateTimeOffset>(0);
            if (reader.GetBoolean(1))
                throttle = called;
            else
                calls.Add(called);
        }

        return (calls, throttle);
    }

    private async Task AddAsync(NpgsqlConnection connection, TokenFingerprint token, bool isThrottle, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await ExecuteAsync(connection, Add, cancel, token.ToString(), Guid.CreateVersion7(now), now, isThrottle);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = Command(connection, sql, values);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }
}
