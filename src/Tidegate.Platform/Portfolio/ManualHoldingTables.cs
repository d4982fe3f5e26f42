using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Portfolio;

internal sealed class ManualHoldingTables : IEntityTypeConfiguration<ManualHoldingRow>
{
    public void Configure(EntityTypeBuilder<ManualHoldingRow> builder)
    {
        builder.ToTable("ManualHoldings");
        builder.HasKey(h => new { h.WorkspaceId, h.HoldingId });
        builder.Property(h => h.Institution).HasMaxLength(SaveManualHolding.TextLengthMax);
        builder.Property(h => h.Name).HasMaxLength(SaveManualHolding.TextLengthMax);
        builder.Property(h => h.Note).HasMaxLength(SaveManualHolding.NoteLengthMax);
        builder.HasOne<Workspace>().WithMany().HasForeignKey(h => h.WorkspaceId).OnDelete(DeleteBehavior.Cascade);
    }
}
