using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>Makes the one-time link for the first owner, at each start while there is none. Only its hash is kept.</summary>
public sealed class CreateSetupLink(TidegateDb db, TimeProvider clock)
{
    private const int TokenBytes = 32;

    /// <summary>Makes a link that replaces the former one.</summary>
    public async Task<SetupLinkCreation> RunAsync(CancellationToken cancel)
    {
        if (await db.Users.AnyAsync(cancel))
        {
            await db.Set<SetupLink>().ExecuteDeleteAsync(cancel);
            return new SetupLinkCreation.AlreadyOwned();
        }

        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        var expires = clock.GetUtcNow() + SetupLink.Life;
        var link = await db.Set<SetupLink>().SingleOrDefaultAsync(cancel);
        if (link is null)
        {
            db.Add(new SetupLink { TokenHash = Hash(token), ExpiresAt = expires });
        }
        else
        {
            link.TokenHash = Hash(token);
            link.ExpiresAt = expires;
        }

        await db.SaveChangesAsync(cancel);
        return new SetupLinkCreation.Created(new Secret(token), expires);
    }

    internal static byte[] Hash(string token) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token));
}
