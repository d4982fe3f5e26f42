using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Workspaces;
using Tidegate.TestKit;
using Tidegate.Web.Hosting;

namespace Tidegate.Web.Tests.Hosting;

/// <summary>The real pages on a real server at a free port, over a database of their own, with a clock that the test moves.</summary>
public class WebHostFixture : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> logged = new();
    private PrivateDatabase? database;
    private WebApplication? app;
    private int people;

    /// <summary>The clock, started now: browsers judge the age of cookies by the real one.</summary>
    public FakeTime Clock { get; } = new(TimeProvider.System.GetUtcNow());

    public PrivateDatabase Database => database ?? throw new InvalidOperationException("The fixture is not initialized.");

    public WebApplication App => app ?? throw new InvalidOperationException("The fixture is not initialized.");

    /// <summary>Where the pages are.</summary>
    public Uri Address { get; private set; } = new("http://localhost");

    /// <summary>What the host wrote at its start.</summary>
    public string Output { get; private set; } = "";

    /// <summary>The workspace that <see cref="SignInAsync(Role)"/> uses.</summary>
    public WorkspaceId Workspace { get; private set; }

    /// <summary>All log lines, with their exceptions.</summary>
    public string Logged => string.Join('\n', logged);

    /// <summary>How the host is set up; a fixture of its own may want it otherwise.</summary>
    protected virtual WebSettings Settings => new() { Port = 0, SignInsPerMinute = 10_000 };

    /// <summary>Address of the Flex Web Service for new links; the broker's when empty.</summary>
    protected virtual string FlexAddress => "";

    public virtual async Task InitializeAsync()
    {
        database = await PrivateDatabase.MakeAsync();
        app = TidegateWeb.Create(Settings, services =>
        {
            services.AddPlatform(new PlatformOptions
            {
                Folder = database.Folder,
                Database = database.Database,
                Clock = Clock,
                FlexAddress = FlexAddress,
            });
            services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(new LogLines(logged)));
            AddMore(services);
        });
        Extend(app);
        await using var output = new StringWriter();
        Address = await TidegateWeb.StartAsync(app, output, CancellationToken.None);
        Output = output.ToString();
        Workspace = await AskAsync<OpenWorkspace, WorkspaceId>(open => open.RunAsync(CancellationToken.None));
    }

    public virtual async Task DisposeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }

    /// <summary>A browser in which nobody is signed in.</summary>
    public Browser Stranger() => new(Address);

    /// <summary>A browser in which a new member of <see cref="Workspace"/> with this role is signed in.</summary>
    public async Task<Browser> SignInAsync(Role role) => await SignInAsync(await AddMemberAsync(Workspace, role));

    /// <summary>A browser in which this person is signed in.</summary>
    public async Task<Browser> SignInAsync(TestPerson person)
    {
        var browser = Stranger();
        var answer = await browser.LoginAsync(person.Name, person.Password);
        Assert.Equal("/", answer.Headers.Location?.ToString());
        return browser;
    }

    /// <summary>A new person with a password of the own choice.</summary>
    public async Task<TestPerson> AddMemberAsync(WorkspaceId workspace, Role role)
    {
        var name = $"{Policies.Word(role)}-{Interlocked.Increment(ref people)}";
        const string password = "correct horse battery";
        await using var scope = PrivateDatabase.Enter(App.Services, workspace);
        var db = scope.ServiceProvider.GetRequiredService<TidegateDb>();
        var person = new Person { Id = Guid.CreateVersion7(), UserName = name };
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<Person>>().CreateAsync(person, password);
        Assert.True(made.Succeeded, made.ToString());
        db.Add(new Membership { WorkspaceId = workspace.Value, PersonId = person.Id, Role = role, CreatedAt = Clock.GetUtcNow() });
        await db.SaveChangesAsync();
        return new TestPerson(person.Id, name, password);
    }

    /// <summary>Runs one use case in a scope of its own, inside <see cref="Workspace"/> once there is one.</summary>
    public Task<TAnswer> AskAsync<TUseCase, TAnswer>(Func<TUseCase, Task<TAnswer>> ask)
        where TUseCase : notnull => AskInAsync(Workspace, ask);

    /// <summary>Runs one use case in a scope of its own, inside a workspace; in none when it is the all-zero one.</summary>
    public async Task<TAnswer> AskInAsync<TUseCase, TAnswer>(WorkspaceId workspace, Func<TUseCase, Task<TAnswer>> ask)
        where TUseCase : notnull
    {
        await using var scope = PrivateDatabase.Enter(App.Services, workspace);
        return await ask(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    /// <summary>Further services, such as a worker of the real host.</summary>
    protected virtual void AddMore(IServiceCollection services)
    {
    }

    /// <summary>Further endpoints, such as one that fails.</summary>
    protected virtual void Extend(WebApplication application)
    {
    }

    private sealed class LogLines(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
