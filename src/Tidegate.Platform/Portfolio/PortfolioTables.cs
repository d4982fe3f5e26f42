using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Portfolio;

internal sealed class PortfolioTables :
    IEntityTypeConfiguration<SnapshotHeader>,
    IEntityTypeConfiguration<PositionRow>,
    IEntityTypeConfiguration<CashReportRecord>,
    IEntityTypeConfiguration<NavDayRow>,
    IEntityTypeConfiguration<NavPeriodRow>,
    IEntityTypeConfiguration<RateRow>,
    IEntityTypeConfiguration<ClosedLotRow>,
    IEntityTypeConfiguration<ClosingPriceRow>,
    IEntityTypeConfiguration<BrokerResultRow>,
    IEntityTypeConfiguration<InterestAccrualRow>,
    IEntityTypeConfiguration<FundsLineRow>
{
    public void Configure(EntityTypeBuilder<SnapshotHeader> builder)
    {
        builder.ToTable("Snapshots");
        builder.HasKey(s => new { s.WorkspaceId, s.AccountId, s.Section, s.FromDay, s.ToDay });
        builder.HasOne<Account>().WithMany().HasForeignKey(s => new { s.WorkspaceId, s.AccountId }).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PositionRow> builder)
    {
        builder.ToTable("PositionSnapshots");
        builder.HasKey(p => new { p.WorkspaceId, p.AccountId, p.Day, p.Number });
        builder.HasOne<Account>().WithMany().HasForeignKey(p => new { p.WorkspaceId, p.AccountId }).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<CashReportRecord> builder)
    {
        builder.ToTable("CashReports");
        builder.HasKey(c => new { c.WorkspaceId, c.AccountId, c.FromDay, c.ToDay, c.Currency });
        builder.Property(c => c.Lines).HasColumnType("jsonb").HasDefaultValueSql("'{}'::jsonb");
        builder.HasOne<Account>().WithMany().HasForeignKey(c => new { c.WorkspaceId, c.AccountId }).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<NavDayRow> builder)
    {
        builder.ToTable("NavDays");
        builder.HasKey(n => new { n.WorkspaceId, n.AccountId, n.Day });
        builder.Property(n => n.Classes).HasColumnType("jsonb").HasDefaultValueSql("'{}'::jsonb");
        builder.HasOne<Account>().WithMany().HasForeignKey(n => new { n.WorkspaceId, n.AccountId }).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<NavPeriodRow> builder)
    {
        builder.ToTable("NavPeriods");
        builder.HasKey(n => new { n.WorkspaceId, n.AccountId, n.FromDay, n.ToDay });
        builder.Property(n => n.Items).HasColumnType("jsonb").HasDefaultValueSql("'{}'::jsonb");
        builder.HasOne<Account>().WithMany().HasForeignKey(n => new { n.WorkspaceId, n.AccountId }).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<RateRow> builder)
    {
        builder.ToTable("ConversionRates");
        builder.HasKey(r => new { r.WorkspaceId, r.Day, r.FromCurrency, r.ToCurrency });
        builder.HasOne<Workspace>().WithMany().HasForeignKey(r => r.WorkspaceId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ClosedLotRow> builder) => Snapshot(builder, "ClosedLots");

    public void Configure(EntityTypeBuilder<ClosingPriceRow> builder) => Snapshot(builder, "ClosingPrices");

    public void Configure(EntityTypeBuilder<BrokerResultRow> builder) => Snapshot(builder, "BrokerResults");

    public void Configure(EntityTypeBuilder<InterestAccrualRow> builder) => Snapshot(builder, "InterestAccruals");

    public void Configure(EntityTypeBuilder<FundsLineRow> builder) => Snapshot(builder, "FundsLines");

    private static void Snapshot<TRow>(EntityTypeBuilder<TRow> builder, string table)
        where TRow : SnapshotRow
    {
        builder.ToTable(table);
        builder.HasKey(r => new { r.WorkspaceId, r.AccountId, r.Section, r.FromDay, r.ToDay, r.Number });
        builder.HasOne<Account>().WithMany().HasForeignKey(r => new { r.WorkspaceId, r.AccountId }).OnDelete(DeleteBehavior.Cascade);
    }
}
