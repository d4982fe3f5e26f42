using Microsoft.AspNetCore.Identity;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>Adds a person to the workspace, with a one-time password that the admin hands over.</summary>
public sealed class AddPerson(
    TidegateDb db, CurrentWorkspace workspace, UserManager<Person> people, TimeProvider clock, WorkspacesLog log)
{
    /// <summary>Makes person and membership in one transaction.</summary>
    public async Task<PersonAddition> RunAsync(string name, Role role, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!Enum.IsDefined(role))
        {
            return new PersonAddition.Refused([new("role", $"There is no role \"{role}\". Choose viewer, trader or admin.")]);
        }

        if (InputRules.Check(name, password: null) is { Count: > 0 } problems)
        {
            return new PersonAddition.Refused(problems);
        }

        var now = clock.GetUtcNow();
        var password = OneTimePassword.Create();
        var person = new Person { Id = Guid.CreateVersion7(now), UserName = name, OneTimePasswordUntil = now + OneTimePassword.Life };
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var result = await people.CreateAsync(person, password.Reveal());
        if (!result.Succeeded)
        {
            return new PersonAddition.Refused(InputRules.Problems(result, name));
        }

        db.Add(new Membership { WorkspaceId = workspace.Id.Value, PersonId = person.Id, Role = role, CreatedAt = now });
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        log.RoleChanged(person.Id, role.ToString(), workspace.Id.Value);
        return new PersonAddition.Added(person.Id, password);
    }
}
