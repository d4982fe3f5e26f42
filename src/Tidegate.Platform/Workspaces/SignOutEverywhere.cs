using Microsoft.AspNetCore.Identity;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>Ends all sessions of a person, this one too, and every sign-in that is half done.</summary>
public sealed class SignOutEverywhere(TidegateDb db, UserManager<Person> people, PersonSessions sessions)
{
    /// <summary>Ends them all.</summary>
    /// <exception cref="InvalidOperationException">The person was changed at the same moment; nothing was ended.</exception>
    public async Task RunAsync(ActiveSession own, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(own);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await people.FindByIdAsync(own.Person.ToString()) is { } person)
        {
            // A new stamp closes also the session that another request is about to start.
            var result = await people.UpdateSecurityStampAsync(person);
            if (!result.Succeeded)
            {
                throw new InvalidOperationException($"The sessions of person {person.Id} could not be ended: {result}");
            }
        }

        await sessions.EndAllAsync(own.Person, cancel);
        await transaction.CommitAsync(cancel);
    }
}
