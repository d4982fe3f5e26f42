using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Storage;

/// <summary>The tables of ASP.NET Core Identity, as its third schema version describes them: with passkeys.</summary>
internal static class IdentityTables
{
    private const int NameLengthMax = 256;
    private const int KeyLengthMax = 128;

    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<Person>(person =>
        {
            person.HasKey(p => p.Id);
            person.HasIndex(p => p.NormalizedUserName).IsUnique();
            person.HasIndex(p => p.NormalizedEmail);
            person.Property(p => p.ConcurrencyStamp).IsConcurrencyToken();
            person.Property(p => p.UserName).HasMaxLength(NameLengthMax);
            person.Property(p => p.NormalizedUserName).HasMaxLength(NameLengthMax);
            person.Property(p => p.Email).HasMaxLength(NameLengthMax);
            person.Property(p => p.NormalizedEmail).HasMaxLength(NameLengthMax);
            person.Property(p => p.PhoneNumber).HasMaxLength(NameLengthMax);
            person.HasMany<IdentityUserClaim<Guid>>().WithOne().HasForeignKey(claim => claim.UserId).IsRequired();
            person.HasMany<IdentityUserLogin<Guid>>().WithOne().HasForeignKey(login => login.UserId).IsRequired();
            person.HasMany<IdentityUserToken<Guid>>().WithOne().HasForeignKey(token => token.UserId).IsRequired();
            person.HasMany<IdentityUserPasskey<Guid>>().WithOne().HasForeignKey(passkey => passkey.UserId).IsRequired();
        });
        builder.Entity<IdentityUserClaim<Guid>>(claim =>
        {
            claim.ToTable("PersonClaims");
            claim.HasKey(c => c.Id);
        });
        builder.Entity<IdentityUserLogin<Guid>>(login =>
        {
            login.ToTable("PersonLogins");
            login.HasKey(l => new { l.LoginProvider, l.ProviderKey });
            login.Property(l => l.LoginProvider).HasMaxLength(KeyLengthMax);
            login.Property(l => l.ProviderKey).HasMaxLength(KeyLengthMax);
        });
        builder.Entity<IdentityUserToken<Guid>>(token =>
        {
            token.ToTable("PersonTokens");
            token.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
            token.Property(t => t.LoginProvider).HasMaxLength(KeyLengthMax);
            token.Property(t => t.Name).HasMaxLength(KeyLengthMax);
        });
        builder.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            passkey.ToTable("PersonPasskeys");
            passkey.HasKey(p => p.CredentialId);
            passkey.Property(p => p.CredentialId).HasMaxLength(1024); // the longest that WebAuthn allows is 1023 bytes
            passkey.OwnsOne(p => p.Data).ToJson("data");
        });
    }
}
