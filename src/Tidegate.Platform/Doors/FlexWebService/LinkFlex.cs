using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Schedules;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Sync;

namespace Tidegate.Platform.Doors.FlexWebService;

/// <summary>Makes a link by the Flex Web Service, or changes one: what is replaced is gone, what came by it stays.</summary>
public sealed class LinkFlex
{
    private readonly TidegateDb db;
    private readonly SecretStore secrets;
    private readonly SyncStore syncs;
    private readonly AlarmClock alarm;
    private readonly TimeProvider clock;

    internal LinkFlex(TidegateDb db, SecretStore secrets, SyncStore syncs, AlarmClock alarm, TimeProvider clock)
    {
        this.db = db;
        this.secrets = secrets;
        this.syncs = syncs;
        this.alarm = alarm;
        this.clock = clock;
    }

    /// <summary>Makes or changes it; the broker is not asked yet, but as soon as the host's worker runs.</summary>
    public async Task<ConnectionOutcome> RunAsync(FlexLink link, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(link);
        if (FlexLinkCheck.Problem(link) is { } problem)
            return problem;

        var name = link.Name.Trim();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var connection = await db.Set<Connection>().FirstOrDefaultAsync(
            c => c.ConnectionId == link.Id && c.Kind == ConnectionKind.Flex, cancel);
        if (connection is null && link.Id != Guid.Empty)
            return new ConnectionOutcome.NotFound();
        if (await db.Set<Connection>().AnyAsync(c => c.Name == name && c.ConnectionId != link.Id, cancel))
            return new ConnectionOutcome.Refused("name", $"There is a connection named \"{name}\" already. Choose another name.");

        connection ??= db.Add(New(name)).Entity;
        connection.Name = name;
        connection.Address = link.Address ?? connection.Address;
        if (link.Token is not null)
            (connection.TokenMade, connection.TokenLife) = (link.TokenMade, link.TokenLife);
        if (link.Confirmations is { } second)
            connection.HasConfirmations = second.Reveal().Length > 0;
        await db.SaveChangesAsync(cancel);
        await SetAsync(connection, ConnectionSecrets.Token, link.Token, cancel);
        await SetAsync(connection, ConnectionSecrets.Query, link.Query, cancel);
        await SetAsync(connection, ConnectionSecrets.Confirmations, link.Confirmations, cancel);
        // What was put off holds for the old token and query alone.
        var row = await syncs.ReadAsync(connection.ConnectionId, cancel);
        if (link.TryNow)
            SyncStore.Say(row, SyncStore.StateOf(row).Wanted());
        row.Parked = "";
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        if (link.TryNow)
            await alarm.WakeAsync(SyncDue.WorkName, cancel);
        return new ConnectionOutcome.Saved(connection.ConnectionId) { Advice = connection.Lifetime?.Advice(clock.GetUtcNow()) };
    }

    private Task SetAsync(Connection connection, string name, Secret? secret, CancellationToken cancel)
    {
        var stored = Connection.SecretOf(connection.ConnectionId, name);
        return secret is null ? Task.CompletedTask
            : secret.Reveal().Length == 0 ? secrets.RemoveAsync(stored, cancel)
            : secrets.SetAsync(stored, new(secret.Reveal().Trim()), cancel);
    }

    private Connection New(string name) => new()
    {
        WorkspaceId = db.WorkspaceId,
        ConnectionId = Guid.CreateVersion7(clock.GetUtcNow()),
        Name = name,
        Kind = ConnectionKind.Flex,
        Address = "",
        Created = clock.GetUtcNow(),
        Accounts = [],
    };
}
