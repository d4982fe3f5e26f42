using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Connections;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Connections;

/// <summary>Makes a connection to TWS or IB Gateway, or changes one. The gateway is not asked; the session keeper connects.</summary>
public sealed class LinkGateway(TidegateDb db, TimeProvider clock)
{
    /// <summary>Makes or changes it. The caller sees to it that only an admin may.</summary>
    public async Task<ConnectionOutcome> RunAsync(GatewayLink link, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(link);
        if (ConnectionName.Problem(link.Name) is { } unnamed)
            return new ConnectionOutcome.Refused("name", unnamed);
        if (link.Terms.Problem() is { } problem)
            return new ConnectionOutcome.Refused(problem.Field, problem.Message);

        var name = link.Name.Trim();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var known = await db.Set<GatewaySettings>().FirstOrDefaultAsync(g => g.ConnectionId == link.Id, cancel);
        if (known is null && link.Id != Guid.Empty)
            return new ConnectionOutcome.NotFound();
        if (await RefusalAsync(link, name, known, cancel) is { } refused)
            return refused;

        var connection = known is null
            ? db.Add(New(name)).Entity
            : await db.Set<Connection>().FirstAsync(c => c.ConnectionId == link.Id, cancel);
        connection.Name = name;
        known ??= db.Add(New(connection, link.Terms)).Entity;
        (known.Host, known.Port, known.ClientId) = (link.Terms.Host, link.Terms.Port, link.Terms.ClientId);
        (known.Account, known.Mode, known.Changed) = (link.Terms.Account.Value, link.Terms.Mode, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new ConnectionOutcome.Saved(connection.ConnectionId) { Advice = Advice(link.Terms) };
    }

    private async Task<ConnectionOutcome.Refused?> RefusalAsync(
        GatewayLink link, string name, GatewaySettings? known, CancellationToken cancel)
    {
        var terms = link.Terms;
        if (await db.Set<Connection>().AnyAsync(c => c.Name == name && c.ConnectionId != link.Id, cancel))
            return new("name", $"There is a connection named \"{name}\" already. Choose another name.");
        var twin = await db.Set<GatewaySettings>()
            .Where(g => g.Host == terms.Host && g.Port == terms.Port && g.ClientId == terms.ClientId && g.ConnectionId != link.Id)
            .Join(db.Set<Connection>(), g => g.ConnectionId, c => c.ConnectionId, (_, c) => c.Name).FirstOrDefaultAsync(cancel);
        if (twin is not null)
        {
            return new(
                "client-id",
                FormattableString.Invariant($"\"{twin}\" has client id {terms.ClientId} at this gateway already. Choose another number."));
        }

        // What is live already was confirmed for its account.
        var isConfirmed = terms.Mode == TradingMode.Paper || (known?.Mode == TradingMode.Live && known.Account == terms.Account.Value)
            || link.Confirmed.Trim() == terms.Account.Value;
        return isConfirmed ? null : new(
            "confirmed",
            $"This connection reaches real money. To allow that, type the account number {terms.Account} once more; "
                + (link.Confirmed.Trim().Length == 0 ? "nothing was typed." : $"\"{link.Confirmed.Trim()}\" was typed."));
    }

    private static string? Advice(GatewayTerms terms) => GatewayPorts.ModeOf(terms.Port) is { } usual && usual != terms.Mode
        ? FormattableString.Invariant($"Port {terms.Port} is mostly that of {GatewayPorts.Name(terms.Port)}, but ")
            + $"{terms.Mode.ToString().ToLowerInvariant()} was declared. Test the connection: the account's number tells."
        : null;

    private Connection New(string name) => new()
    {
        WorkspaceId = db.WorkspaceId,
        ConnectionId = Guid.CreateVersion7(clock.GetUtcNow()),
        Name = name,
        Kind = ConnectionKind.Gateway,
        Address = "",
        Created = clock.GetUtcNow(),
        Accounts = [],
    };

    private GatewaySettings New(Connection connection, GatewayTerms terms) => new()
    {
        WorkspaceId = db.WorkspaceId,
        ConnectionId = connection.ConnectionId,
        Host = terms.Host,
        Port = terms.Port,
        ClientId = terms.ClientId,
        Account = terms.Account.Value,
        Mode = terms.Mode,
        Changed = clock.GetUtcNow(),
    };
}
