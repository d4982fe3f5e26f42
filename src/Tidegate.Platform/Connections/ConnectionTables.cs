using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Connections;

internal sealed class ConnectionTables : IEntityTypeConfiguration<Connection>
{
    public void Configure(EntityTypeBuilder<Connection> builder)
    {
        builder.ToTable("Connections");
        builder.HasKey(c => new { c.WorkspaceId, c.ConnectionId });
        builder.HasIndex(c => new { c.WorkspaceId, c.Name }).IsUnique();
        builder.Property(c => c.Name).HasMaxLength(ConnectionName.LengthMax);
        builder.Ignore(c => c.Lifetime);
        builder.HasOne<Workspace>().WithMany().HasForeignKey(c => c.WorkspaceId).OnDelete(DeleteBehavior.Cascade);
    }
}
