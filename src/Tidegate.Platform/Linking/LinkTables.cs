using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Linking;

internal sealed class LinkTables : IEntityTypeConfiguration<LinkDraft>
{
    public void Configure(EntityTypeBuilder<LinkDraft> builder)
    {
        builder.ToTable("LinkDrafts");
        builder.HasKey(d => new { d.WorkspaceId, d.PersonId });
        builder.Property(d => d.Report).HasColumnType("jsonb");
        builder.Property(d => d.Name).HasMaxLength(ConnectionName.LengthMax);
        builder.HasOne<Workspace>().WithMany().HasForeignKey(d => d.WorkspaceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(d => d.PersonId);
    }
}
