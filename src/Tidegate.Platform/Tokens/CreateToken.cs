using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Tokens;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Tokens;

/// <summary>Makes a personal token. Only its hash is kept, so the answer is the one time that it is known.</summary>
public sealed class CreateToken(TidegateDb db, TimeProvider clock, TokensLog log)
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLengthMax = 60;

    /// <summary>A token works for so many days unless another number is asked for.</summary>
    public const int DaysDefault = 365;

    /// <summary>Most days, ten years. One that is to work on has no end.</summary>
    public const int DaysMax = 3_650;

    /// <summary>Tokens of one person in one workspace at most.</summary>
    public const int PerPersonMax = 50;

    /// <summary>What ended or was revoked is listed for so long.</summary>
    public static readonly TimeSpan KeptAfterEnd = TimeSpan.FromDays(90);

    /// <summary>Makes it.</summary>
    /// <param name="person">For whom it works.</param>
    /// <param name="name">What the person calls it, 1 to 60 characters.</param>
    /// <param name="scope">What it may do at most; not more than the person.</param>
    /// <param name="days">How many days it works, from 1 to 3,650; null for without an end.</param>
    /// <param name="cancel">Ends it; then there is no token.</param>
    public async Task<TokenCreation> RunAsync(Guid person, string name, TokenScope scope, int? days, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(name);
        var text = name.Trim();
        if (Problem(text, scope, days) is { } problem)
        {
            return problem;
        }

        var now = clock.GetUtcNow();
        await ForgetOldAsync(now, cancel);
        var found = await db.Set<Membership>().AsNoTracking().Where(m => m.PersonId == person)
            .Join(db.Users, m => m.PersonId, p => p.Id, (m, p) => new { m.Role, p.UserName }).FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return new TokenCreation.Refused("person", "The person is no member of this workspace.");
        }

        if (scope > TokenScopes.Of(found.Role))
        {
            return new TokenCreation.Refused(
                "scope",
                $"The scope {Word(scope)} is more than the role {Word(found.Role)} of {found.UserName}. Choose "
                + $"{Word(TokenScopes.Of(found.Role))} or less, or ask an admin for another role first.");
        }

        var mine = await db.Set<PersonalToken>().AsNoTracking()
            .Where(t => t.PersonId == person && t.RevokedAt == null && (t.EndsAt == null || t.EndsAt > now))
            .Select(t => t.Name).ToListAsync(cancel);
        if (mine.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return new TokenCreation.Refused(
                "name", $"There is a token \"{text}\" already. Choose another name, or revoke that one first.");
        }

        if (mine.Count >= PerPersonMax)
        {
            return new TokenCreation.Refused("person", $"{found.UserName} has {PerPersonMax} tokens already. Revoke one first.");
        }

        var secret = TokenText.Create();
        var row = new PersonalToken
        {
            WorkspaceId = db.WorkspaceId,
            TokenId = Guid.CreateVersion7(now),
            PersonId = person,
            Name = text,
            Scope = scope,
            TokenHash = TokenText.Hash(secret),
            CreatedAt = now,
            EndsAt = days is { } life ? now.AddDays(life) : null,
        };
        db.Add(row);
        await db.SaveChangesAsync(cancel);
        log.Created(row.TokenId, Word(scope), person, row.WorkspaceId);
        return new TokenCreation.Created(GetTokens.View(row, found.UserName ?? "", now), new Secret(secret));
    }

    private static TokenCreation.Refused? Problem(string name, TokenScope scope, int? days)
    {
        if (name.Length == 0)
        {
            return new("name", "The name is empty. Name the program that will use the token, such as \"spreadsheet\".");
        }

        if (name.Length > NameLengthMax)
        {
            return new("name", $"The name has {name.Length} characters; at most {NameLengthMax} are possible. Shorten it.");
        }

        if (!Enum.IsDefined(scope))
        {
            return new("scope", "There is no such scope. Choose read, trade or admin.");
        }

        return days is < 1 or > DaysMax
            ? new("days", string.Create(
                CultureInfo.InvariantCulture, $"A token cannot work for {days} days. Give 1 to {DaysMax}, or none for without an end."))
            : null;
    }

    private static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => value.ToString().ToLowerInvariant();

    private async Task ForgetOldAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var before = now - KeptAfterEnd;
        await db.Set<PersonalToken>().Where(t => t.RevokedAt < before || t.EndsAt < before).ExecuteDeleteAsync(cancel);
    }
}
