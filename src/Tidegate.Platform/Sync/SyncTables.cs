using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidegate.Platform.Connections;

namespace Tidegate.Platform.Sync;

internal sealed class SyncTables : IEntityTypeConfiguration<SyncRow>, IEntityTypeConfiguration<SyncRun>
{
    public void Configure(EntityTypeBuilder<SyncRow> builder)
    {
        builder.ToTable("Syncs");
        builder.HasKey(s => new { s.WorkspaceId, s.ConnectionId });
        builder.Property(s => s.Covered).HasColumnType("jsonb");
        builder.HasOne<Connection>().WithOne().HasForeignKey<SyncRow>(s => new { s.WorkspaceId, s.ConnectionId })
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<SyncRun> builder)
    {
        builder.ToTable("SyncRuns");
        builder.HasKey(r => new { r.WorkspaceId, r.RunId });
        builder.HasIndex(r => new { r.WorkspaceId, r.ConnectionId, r.RunId });
        builder.HasOne<Connection>().WithMany().HasForeignKey(r => new { r.WorkspaceId, r.ConnectionId })
            .OnDelete(DeleteBehavior.Cascade);
    }
}
