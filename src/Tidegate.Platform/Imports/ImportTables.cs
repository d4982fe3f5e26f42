using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Imports;

internal sealed class ImportTables : IEntityTypeConfiguration<ImportJob>, IEntityTypeConfiguration<ImportFile>
{
    public void Configure(EntityTypeBuilder<ImportJob> builder)
    {
        builder.ToTable("ImportJobs");
        builder.HasKey(j => new { j.WorkspaceId, j.JobId });
        builder.HasOne<Workspace>().WithMany().HasForeignKey(j => j.WorkspaceId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ImportFile> builder)
    {
        builder.ToTable("ImportFiles");
        builder.HasKey(f => new { f.WorkspaceId, f.JobId, f.Position });
        builder.Property(f => f.Notes).HasColumnType("jsonb").HasDefaultValueSql("'[]'::jsonb");
        builder.Property(f => f.Checklist).HasColumnType("jsonb");
        builder.HasIndex(f => new { f.WorkspaceId, f.FileHash });
        builder.HasOne<ImportJob>().WithMany().HasForeignKey(f => new { f.WorkspaceId, f.JobId }).OnDelete(DeleteBehavior.Cascade);
    }
}
