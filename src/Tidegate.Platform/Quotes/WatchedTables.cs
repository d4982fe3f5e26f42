using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Quotes;

internal sealed class WatchedTables : IEntityTypeConfiguration<WatchedRow>
{
    public void Configure(EntityTypeBuilder<WatchedRow> builder)
    {
        builder.ToTable("WatchedInstruments");
        builder.HasKey(w => new { w.WorkspaceId, w.InstrumentId });
        builder.Ignore(w => w.Watched);
        builder.Ignore(w => w.Quote);
        builder.HasOne<Workspace>().WithMany().HasForeignKey(w => w.WorkspaceId).OnDelete(DeleteBehavior.Cascade);
    }
}
