using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Workspaces;
using Xunit;

namespace Tidegate.TestKit;

/// <summary>
/// A database of its own with all tables, and a data folder of its own: <c>IClassFixture&lt;PrivateDatabase&gt;</c> for one per test class,
/// or made and disposed within one test.
/// </summary>
public sealed class PrivateDatabase : IAsyncLifetime, IAsyncDisposable
{
    private Database? database;
    private DataFolder? folder;
    private string name = "";

    /// <summary>The open database.</summary>
    public Database Database => database ?? throw new InvalidOperationException("The fixture is not initialized.");

    /// <summary>A prepared data folder.</summary>
    public DataFolder Folder => folder ?? throw new InvalidOperationException("The fixture is not initialized.");

    /// <summary>The connection string, for a process under test: <c>--database</c>.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>A fixture ready for use outside of xunit's own life cycle.</summary>
    public static async Task<PrivateDatabase> MakeAsync()
    {
        var made = new PrivateDatabase();
        await made.InitializeAsync();
        return made;
    }

    public async Task InitializeAsync()
    {
        (name, ConnectionString, folder) = await (await TestServer.GetAsync()).MakeDatabaseAsync();
        database = Database.Over(ConnectionString);
    }

    /// <summary>The platform over this database. The caller disposes it.</summary>
    /// <param name="clock">The clock; the system's when null.</param>
    /// <param name="more">Further services.</param>
    /// <param name="flexAddress">Address of the Flex Web Service for new links; the broker's when empty.</param>
    public ServiceProvider Platform(
        TimeProvider? clock = null, Action<IServiceCollection>? more = null, string flexAddress = "")
    {
        var services = new ServiceCollection();
        services.AddPlatform(new()
        {
            Folder = Folder,
            Database = Database,
            Clock = clock ?? TimeProvider.System,
            FlexAddress = flexAddress,
        });
        more?.Invoke(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    /// <summary>Makes a workspace.</summary>
    public async Task<WorkspaceId> AddWorkspaceAsync(string? called = null)
    {
        var id = Guid.CreateVersion7();
        await using var db = Context(default);
        db.Add(new Workspace { Id = id, Name = called ?? $"Workspace {id:N}", CreatedAt = TimeProvider.System.GetUtcNow() });
        await db.SaveChangesAsync();
        return new(id);
    }

    /// <summary>A scope of the platform that works for a workspace.</summary>
    public static AsyncServiceScope Enter(IServiceProvider platform, WorkspaceId workspace) =>
        platform.GetRequiredService<IServiceScopeFactory>().Enter(workspace);

    /// <summary>A context outside of any services, for looking at rows.</summary>
    public TidegateDb Context(WorkspaceId workspace)
    {
        var options = new DbContextOptionsBuilder<TidegateDb>();
        Database.Configure(options);
        var current = new CurrentWorkspace();
        current.Enter(workspace);
        return new(options.Options, current);
    }

    public async Task DisposeAsync()
    {
        if (database is not null)
        {
            await database.DisposeAsync();
            database = null;
            await (await TestServer.GetAsync()).DropDatabaseAsync(name);
        }
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();
}
