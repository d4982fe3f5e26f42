using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tidegate.Platform.Ledger;

internal sealed class ManualEntryTables : IEntityTypeConfiguration<ManualEntryChange>
{
    public void Configure(EntityTypeBuilder<ManualEntryChange> builder)
    {
        builder.ToTable("ManualEntryChanges");
        builder.HasKey(c => new { c.WorkspaceId, c.ChangeId });
        builder.HasOne<EntryRow>().WithMany().HasForeignKey(c => new { c.WorkspaceId, c.EntryId }).OnDelete(DeleteBehavior.Cascade);
    }
}
