using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Notices;

internal sealed class NoticeTables
    : IEntityTypeConfiguration<Notice>,
        IEntityTypeConfiguration<NoticeReader>,
        IEntityTypeConfiguration<OutgoingMail>,
        IEntityTypeConfiguration<MailServer>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("Notices");
        builder.HasKey(n => new { n.WorkspaceId, n.NoticeId });
        builder.HasIndex(n => new { n.WorkspaceId, n.Key }).IsUnique().HasFilter("ended is null");
        builder.HasOne<Workspace>().WithMany().HasForeignKey(n => n.WorkspaceId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<NoticeReader> builder)
    {
        builder.ToTable("NoticeReaders");
        builder.HasKey(r => new { r.WorkspaceId, r.PersonId });
        builder.HasOne<Membership>().WithMany().HasForeignKey(r => new { r.WorkspaceId, r.PersonId }).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("OutgoingMails");
        builder.HasKey(m => new { m.WorkspaceId, m.MailId });
        builder.HasOne<Workspace>().WithMany().HasForeignKey(m => m.WorkspaceId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<MailServer> builder)
    {
        builder.ToTable("MailServers");
        builder.HasKey(s => s.WorkspaceId);
        builder.HasOne<Workspace>().WithMany().HasForeignKey(s => s.WorkspaceId).OnDelete(DeleteBehavior.Cascade);
    }
}
