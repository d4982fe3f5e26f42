using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Accounts;

internal sealed class AccountTables : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.HasKey(a => new { a.WorkspaceId, a.AccountId });
        builder.Property(a => a.Alias).HasMaxLength(ChangeAccount.AliasLengthMax);
        builder.HasOne<Workspace>().WithMany().HasForeignKey(a => a.WorkspaceId).OnDelete(DeleteBehavior.Cascade);
    }
}
