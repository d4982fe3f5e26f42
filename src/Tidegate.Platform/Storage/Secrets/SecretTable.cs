using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Storage;

/// <summary>The table <c>secrets</c>.</summary>
internal sealed class SecretTable : IEntityTypeConfiguration<StoredSecret>
{
    public void Configure(EntityTypeBuilder<StoredSecret> builder)
    {
        builder.ToTable("Secrets");
        builder.HasKey(secret => new { secret.WorkspaceId, secret.Id });
        builder.Property(secret => secret.Id).ValueGeneratedNever();
        builder.Property(secret => secret.Name).HasMaxLength(100);
        builder.HasIndex(secret => new { secret.WorkspaceId, secret.Name }).IsUnique();
        builder.HasOne<Workspace>().WithMany().HasForeignKey(secret => secret.WorkspaceId).OnDelete(DeleteBehavior.Cascade);
    }
}
