using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidegate.Platform.Accounts;

namespace Tidegate.Platform.Findings;

internal sealed class FindingTables : IEntityTypeConfiguration<FindingRow>
{
    public void Configure(EntityTypeBuilder<FindingRow> builder)
    {
        builder.ToTable("Findings");
        builder.HasKey(f => new { f.WorkspaceId, f.FindingId });
        builder.HasIndex(f => new { f.WorkspaceId, f.AccountId, f.Key }).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(f => new { f.WorkspaceId, f.AccountId }).OnDelete(DeleteBehavior.Cascade);
    }
}
