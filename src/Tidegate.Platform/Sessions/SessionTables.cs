using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidegate.Platform.Connections;

namespace Tidegate.Platform.Sessions;

internal sealed class SessionTables
    : IEntityTypeConfiguration<SessionRow>, IEntityTypeConfiguration<SessionEventRow>, IEntityTypeConfiguration<SessionDayRow>,
    IEntityTypeConfiguration<LiveAccountRow>
{
    public void Configure(EntityTypeBuilder<SessionRow> builder)
    {
        builder.ToTable("Sessions");
        builder.HasKey(s => new { s.WorkspaceId, s.ConnectionId });
        builder.HasOne<Connection>().WithOne().HasForeignKey<SessionRow>(s => new { s.WorkspaceId, s.ConnectionId })
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<SessionEventRow> builder)
    {
        builder.ToTable("SessionEvents");
        builder.HasKey(e => new { e.WorkspaceId, e.ConnectionId, e.Number });
        builder.Ignore(e => e.Told);
        builder.HasOne<Connection>().WithMany().HasForeignKey(e => new { e.WorkspaceId, e.ConnectionId })
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<SessionDayRow> builder)
    {
        builder.ToTable("SessionDays");
        builder.HasKey(d => new { d.WorkspaceId, d.ConnectionId, d.Day });
        builder.Property(d => d.Errors).HasColumnType("jsonb");
        builder.Ignore(d => d.Value);
        builder.HasOne<Connection>().WithMany().HasForeignKey(d => new { d.WorkspaceId, d.ConnectionId })
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<LiveAccountRow> builder)
    {
        builder.ToTable("LiveAccounts");
        builder.HasKey(a => new { a.WorkspaceId, a.AccountId });
        builder.Property(a => a.Content).HasColumnType("jsonb");
        builder.Ignore(a => a.Value);
        builder.HasOne<Connection>().WithMany().HasForeignKey(a => new { a.WorkspaceId, a.ConnectionId })
            .OnDelete(DeleteBehavior.Cascade);
    }
}
