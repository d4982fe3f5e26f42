using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidegate.Platform.Accounts;

namespace Tidegate.Platform.Lots;

internal sealed class LotEditTables : IEntityTypeConfiguration<OpeningEditRow>, IEntityTypeConfiguration<ActionTermsRow>
{
    public void Configure(EntityTypeBuilder<OpeningEditRow> builder)
    {
        builder.ToTable("OpeningLotEdits");
        builder.HasKey(e => new { e.WorkspaceId, e.AccountId, e.InstrumentId });
        builder.Property(e => e.Lines).HasColumnType("jsonb");
        builder.HasOne<Account>().WithMany().HasForeignKey(e => new { e.WorkspaceId, e.AccountId }).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ActionTermsRow> builder)
    {
        builder.ToTable("ActionTerms");
        builder.HasKey(t => new { t.WorkspaceId, t.AccountId, t.EventKey });
        builder.Property(t => t.Shares).HasColumnType("jsonb");
        builder.HasOne<Account>().WithMany().HasForeignKey(t => new { t.WorkspaceId, t.AccountId }).OnDelete(DeleteBehavior.Cascade);
    }
}
