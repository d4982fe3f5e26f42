using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Tokens;

/// <summary>The table of personal tokens.</summary>
internal sealed class TokensTables : IEntityTypeConfiguration<PersonalToken>
{
    public void Configure(EntityTypeBuilder<PersonalToken> builder)
    {
        builder.ToTable("PersonalTokens");
        builder.HasKey(t => new { t.WorkspaceId, t.TokenId });
        builder.Property(t => t.TokenId).ValueGeneratedNever();
        builder.Property(t => t.Name).HasMaxLength(CreateToken.NameLengthMax);
        builder.Property(t => t.TokenHash).HasMaxLength(SHA256.HashSizeInBytes);
        builder.HasOne<Membership>().WithMany().HasForeignKey(t => new { t.WorkspaceId, t.PersonId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(t => t.TokenHash).IsUnique();
    }
}
