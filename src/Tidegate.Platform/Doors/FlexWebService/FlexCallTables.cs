using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tidegate.Platform.Doors.FlexWebService;

internal sealed class FlexCallTables : IEntityTypeConfiguration<FlexCall>
{
    public void Configure(EntityTypeBuilder<FlexCall> builder)
    {
        builder.ToTable("FlexCalls");
        builder.HasKey(c => new { c.Token, c.CallId });
    }
}
