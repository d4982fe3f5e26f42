using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidegate.Domain.Connections;

namespace Tidegate.Platform.Connections;

internal sealed class GatewaySettingsTables : IEntityTypeConfiguration<GatewaySettings>
{
    private const int AccountLengthMax = 32;

    public void Configure(EntityTypeBuilder<GatewaySettings> builder)
    {
        builder.ToTable("GatewaySettings");
        builder.HasKey(g => new { g.WorkspaceId, g.ConnectionId });
        builder.Property(g => g.Host).HasMaxLength(GatewayTerms.HostLengthMax);
        builder.Property(g => g.Account).HasMaxLength(AccountLengthMax);
        builder.Ignore(g => g.Terms);
        builder.HasOne<Connection>().WithOne().HasForeignKey<GatewaySettings>(g => new { g.WorkspaceId, g.ConnectionId })
            .OnDelete(DeleteBehavior.Cascade);
    }
}
