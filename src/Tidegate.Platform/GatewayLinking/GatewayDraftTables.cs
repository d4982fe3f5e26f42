using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidegate.Domain.Connections;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.GatewayLinking;

internal sealed class GatewayDraftTables : IEntityTypeConfiguration<GatewayDraft>
{
    private const int AccountLengthMax = 32;

    public void Configure(EntityTypeBuilder<GatewayDraft> builder)
    {
        builder.ToTable("GatewayDrafts");
        builder.HasKey(d => new { d.WorkspaceId, d.PersonId });
        builder.Property(d => d.Host).HasMaxLength(GatewayTerms.HostLengthMax);
        builder.Property(d => d.Account).HasMaxLength(AccountLengthMax);
        builder.Property(d => d.Confirmed).HasMaxLength(AccountLengthMax);
        builder.Ignore(d => d.Terms);
        builder.HasOne<Workspace>().WithMany().HasForeignKey(d => d.WorkspaceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(d => d.PersonId);
    }
}
