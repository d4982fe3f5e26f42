using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Storage;

/// <summary>What <c>dotnet ef migrations add</c> asks for the model; it connects to nothing.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<TidegateDb>
{
    public TidegateDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<TidegateDb>();
        options.UseNpgsql(npgsql => npgsql.MigrationsHistoryTable("migrations", TidegateDb.Schema));
        return new(options.Options, new CurrentWorkspace());
    }
}
