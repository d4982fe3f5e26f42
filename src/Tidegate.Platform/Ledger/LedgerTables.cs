using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Ledger;

internal sealed class LedgerTables :
    IEntityTypeConfiguration<Statement>,
    IEntityTypeConfiguration<EntryRow>,
    IEntityTypeConfiguration<VersionRow>,
    IEntityTypeConfiguration<RawRowRecord>,
    IEntityTypeConfiguration<SectionCount>
{
    public void Configure(EntityTypeBuilder<Statement> builder)
    {
        builder.ToTable("Statements");
        builder.HasKey(s => new { s.WorkspaceId, s.FileHash, s.StatementIndex });
        builder.Ignore(s => s.IsConfirmation);
        // No key to an account: a consolidated statement is of none, its rows are.
        builder.HasOne<Workspace>().WithMany().HasForeignKey(s => s.WorkspaceId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<EntryRow> builder)
    {
        builder.ToTable("LedgerEntries");
        builder.HasKey(e => new { e.WorkspaceId, e.EntryId });
        builder.HasIndex(e => new { e.WorkspaceId, e.AccountId, e.Kind, e.Strength, e.Key }).IsUnique();
        // The few that may still be found to be copies of a stronger entry.
        builder.HasIndex(e => new { e.WorkspaceId, e.AccountId, e.Kind, e.Strength }, "ix_ledger_entries_weak")
            .HasFilter("strength < 4 AND NOT shadowed");
        builder.HasOne<Account>().WithMany().HasForeignKey(e => new { e.WorkspaceId, e.AccountId }).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<VersionRow> builder)
    {
        builder.ToTable("LedgerVersions");
        builder.HasKey(v => new { v.WorkspaceId, v.EntryId, v.Content });
        builder.HasIndex(v => new { v.WorkspaceId, v.AccountId, v.Day });
        // Kinds of which an account has few, among its many trades.
        builder.HasIndex(v => new { v.WorkspaceId, v.AccountId, v.Kind }, "ix_ledger_versions_rare").HasFilter("kind > 2");
        builder.HasOne<EntryRow>().WithMany().HasForeignKey(v => new { v.WorkspaceId, v.EntryId }).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<RawRowRecord> builder)
    {
        builder.ToTable("RawRows");
        builder.HasKey(r => new { r.WorkspaceId, r.AccountId, r.Section, r.Content });
        builder.Property(r => r.Columns).HasColumnType("jsonb");
        builder.HasOne<Account>().WithMany().HasForeignKey(r => new { r.WorkspaceId, r.AccountId }).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<SectionCount> builder)
    {
        builder.ToTable("StatementSections");
        builder.HasKey(s => new { s.WorkspaceId, s.FileHash, s.StatementIndex, s.Section, s.Element });
        builder.HasOne<Statement>().WithMany().HasForeignKey(s => new { s.WorkspaceId, s.FileHash, s.StatementIndex })
            .OnDelete(DeleteBehavior.Cascade);
    }
}
