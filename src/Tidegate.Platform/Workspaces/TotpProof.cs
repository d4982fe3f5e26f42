using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>Says whether a code is the one that a person's authenticator app shows, and uses it up.</summary>
public sealed class TotpProof(TidegateDb db, PersonStore store, TimeProvider clock)
{
    /// <summary>True once for each code: whoever sees it over a shoulder, or sends it twice at once, is refused.</summary>
    internal async Task<bool> HoldsAsync(Person person, Secret code, CancellationToken cancel)
    {
        var key = await store.GetAuthenticatorKeyAsync(person, cancel);
        var digits = string.Concat(code.Reveal().Where(char.IsAsciiDigit));
        if (key is null || digits.Length != TotpCodes.Digits || TotpCodes.FindStep(key, digits, clock.GetUtcNow()) is not { } step)
        {
            return false;
        }

        var used = await db.Users
            .Where(p => p.Id == person.Id && p.LastTotpStep < step)
            .ExecuteUpdateAsync(row => row.SetProperty(p => p.LastTotpStep, step), cancel);
        person.LastTotpStep = used == 1 ? step : person.LastTotpStep;
        return used == 1;
    }
}
