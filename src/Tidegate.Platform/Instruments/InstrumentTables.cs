using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Instruments;

internal sealed class InstrumentTables : IEntityTypeConfiguration<InstrumentDescription>
{
    public void Configure(EntityTypeBuilder<InstrumentDescription> builder)
    {
        builder.ToTable("InstrumentDescriptions");
        builder.HasKey(i => new { i.WorkspaceId, i.InstrumentId, i.Content });
        builder.HasOne<Workspace>().WithMany().HasForeignKey(i => i.WorkspaceId).OnDelete(DeleteBehavior.Cascade);
    }
}
