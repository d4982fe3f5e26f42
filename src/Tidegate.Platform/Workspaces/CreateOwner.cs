using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>Makes the first person, admin of the first workspace. Only who holds the set-up link can, and only once.</summary>
public sealed class CreateOwner(
    TidegateDb db, UserManager<Person> people, CheckSetupLink checkLink, OpenWorkspace openWorkspace, TimeProvider clock, WorkspacesLog log)
{
    /// <summary>Makes the owner in one transaction. Of two attempts at once one wins, the other finds the link used.</summary>
    public async Task<OwnerCreation> RunAsync(Secret token, string name, Secret password, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(password);
        if (!await checkLink.RunAsync(token, cancel))
        {
            return new OwnerCreation.LinkNotValid();
        }

        if (InputRules.Check(name, password) is { Count: > 0 } problems)
        {
            return new OwnerCreation.Refused(problems);
        }

        var workspace = await openWorkspace.RunAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);

        // Whoever deletes the row has won: the second waits here for the first and then finds nothing to delete.
        var hash = CreateSetupLink.Hash(token.Reveal());
        if (await db.Set<SetupLink>().Where(l => l.TokenHash == hash).ExecuteDeleteAsync(cancel) == 0)
        {
            return new OwnerCreation.LinkNotValid();
        }

        var now = clock.GetUtcNow();
        var person = new Person { Id = Guid.CreateVersion7(now), UserName = name };
        var result = await people.CreateAsync(person, password.Reveal());
        if (!result.Succeeded)
        {
            return new OwnerCreation.Refused(InputRules.Problems(result, name));
        }

        db.Add(new Membership { WorkspaceId = workspace.Value, PersonId = person.Id, Role = Role.Admin, CreatedAt = now });
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        log.OwnerCreated(person.Id);
        return new OwnerCreation.Created(person.Id);
    }
}
