using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.Domain.Tokens;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Tokens;
using Tidegate.Platform.Workspaces;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Tokens;

public sealed class PersonalTokensTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    private static int people;
    private readonly FakeTime clock = new();

    [Theory]
    [InlineData(TokenScope.Read, Role.Admin, Role.Viewer)]
    [InlineData(TokenScope.Trade, Role.Admin, Role.Trader)]
    [InlineData(TokenScope.Admin, Role.Admin, Role.Admin)]
    [InlineData(TokenScope.Read, Role.Viewer, Role.Viewer)]
    public async Task Opens_its_workspace_with_its_scope(TokenScope scope, Role role, Role effective)
    {
        await using var house = await HouseAsync(role);
        var created = await house.CreateAsync(scope: scope);

        var token = Assert.IsType<TokenProof.Proven>(await house.ProveAsync(created.Text)).Token;

        Assert.Equal(
            (created.Token.Id, house.Person, house.Workspace, scope, effective),
            (token.Token, token.Person, token.Workspace, token.Scope, token.Role));
    }

    [Theory]
    [InlineData(TokenScope.Trade, Role.Viewer)]
    [InlineData(TokenScope.Admin, Role.Viewer)]
    [InlineData(TokenScope.Admin, Role.Trader)]
    public async Task Is_never_made_for_more_than_its_person_may(TokenScope scope, Role role)
    {
        await using var house = await HouseAsync(role);

        var refused = Assert.IsType<TokenCreation.Refused>(await house.TryCreateAsync("one", scope, 1));

        Assert.Equal("scope", refused.Field);
        Assert.Empty(await house.ListAsync());
    }

    [Fact]
    public async Task Loses_at_once_what_its_person_loses()
    {
        await using var house = await HouseAsync(Role.Admin);
        var text = (await house.CreateAsync(scope: TokenScope.Admin)).Text;

        await house.SetRoleAsync(Role.Viewer);
        Assert.Equal(Role.Viewer, Assert.IsType<TokenProof.Proven>(await house.ProveAsync(text)).Token.Role);

        await house.SetRoleAsync(Role.Trader);
        await house.AddAdminAsync();
        await using (var scope = house.Enter())
        {
            var removed = await scope.ServiceProvider.GetRequiredService<RemovePerson>().RunAsync(house.Person, CancellationToken.None);
            Assert.IsType<MembershipChange.Done>(removed);
        }

        Assert.IsType<TokenProof.Unknown>(await house.ProveAsync(text));
        Assert.Empty(await house.ListAsync());
    }

    [Fact]
    public async Task Ends_on_its_day_and_not_before()
    {
        await using var house = await HouseAsync(Role.Viewer);
        var (month, forever) = (await house.CreateAsync("month", days: 30), await house.CreateAsync("forever", days: null));

        clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        Assert.IsType<TokenProof.Proven>(await house.ProveAsync(month.Text));

        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(month.Token.Ends, Assert.IsType<TokenProof.Ended>(await house.ProveAsync(month.Text)).At);
        Assert.Equal(TokenState.Ended, (await house.ListAsync()).Single(token => token.Name == "month").State);

        clock.Advance(TimeSpan.FromDays(10_000));
        Assert.IsType<TokenProof.Proven>(await house.ProveAsync(forever.Text));
        Assert.Null(forever.Token.Ends);
    }

    [Fact]
    public async Task Is_revoked_by_its_person_or_by_whoever_asks_for_anybodys()
    {
        await using var house = await HouseAsync(Role.Viewer);
        var (mine, other) = (await house.CreateAsync("mine"), await house.CreateAsync("other"));

        Assert.False(await house.RevokeAsync(mine.Token.Id, Guid.NewGuid()));
        Assert.IsType<TokenProof.Proven>(await house.ProveAsync(mine.Text));
        Assert.True(await house.RevokeAsync(mine.Token.Id, house.Person));
        Assert.True(await house.RevokeAsync(other.Token.Id, null));
        Assert.False(await house.RevokeAsync(Guid.NewGuid(), null));

        Assert.Equal(clock.GetUtcNow(), Assert.IsType<TokenProof.Revoked>(await house.ProveAsync(mine.Text)).At);
        Assert.IsType<TokenProof.Revoked>(await house.ProveAsync(other.Text));
        Assert.All(await house.ListAsync(), token => Assert.Equal(TokenState.Revoked, token.State));
    }

    [Fact]
    public async Task Is_seen_and_revoked_in_its_own_workspace_only()
    {
        await using var house = await HouseAsync(Role.Admin);
        await using var elsewhere = await HouseAsync(Role.Admin);
        var created = await house.CreateAsync();

        Assert.Empty(await elsewhere.ListAsync());
        Assert.False(await elsewhere.RevokeAsync(created.Token.Id, null));
        Assert.IsType<TokenProof.Proven>(await house.ProveAsync(created.Text));
    }

    [Fact]
    public async Task Writes_its_last_use_once_a_minute_at_most()
    {
        await using var house = await HouseAsync(Role.Viewer);
        var created = await house.CreateAsync();
        var first = clock.GetUtcNow();

        await house.ProveAsync(created.Text);
        clock.Advance(TimeSpan.FromSeconds(59));
        await house.ProveAsync(created.Text);
        Assert.Equal(first, (await house.ListAsync()).Single().LastUsed);

        clock.Advance(TimeSpan.FromSeconds(1));
        await house.ProveAsync(created.Text);
        Assert.Equal(first.AddMinutes(1), (await house.ListAsync()).Single().LastUsed);
    }

    [Fact]
    public async Task Tells_a_slip_from_a_stranger()
    {
        await using var house = await HouseAsync(Role.Viewer);
        var text = (await house.CreateAsync()).Text.Reveal();

        Assert.IsType<TokenProof.Mistyped>(await house.ProveAsync(new(text[..^1])));
        Assert.IsType<TokenProof.NotAToken>(await house.ProveAsync(new("something else")));
        Assert.IsType<TokenProof.Unknown>(await house.ProveAsync(new(TokenText.Create())));
    }

    [Theory]
    [InlineData("", TokenScope.Read, 1, "name")]
    [InlineData("  ", TokenScope.Read, 1, "name")]
    [InlineData("a name of more than sixty characters is longer than a list can show", TokenScope.Read, 1, "name")]
    [InlineData("TAKEN", TokenScope.Read, 1, "name")] // capitals tell nobody apart
    [InlineData("a", (TokenScope)0, 1, "scope")]
    [InlineData("a", TokenScope.Read, 0, "days")]
    [InlineData("a", TokenScope.Read, CreateToken.DaysMax + 1, "days")]
    public async Task Refuses_what_cannot_be_meant(string name, TokenScope scope, int days, string field)
    {
        await using var house = await HouseAsync(Role.Admin);
        await house.CreateAsync("taken");

        Assert.Equal(field, Assert.IsType<TokenCreation.Refused>(await house.TryCreateAsync(name, scope, days)).Field);
    }

    [Fact]
    public async Task A_person_has_so_many_tokens_and_old_ones_are_forgotten()
    {
        await using var house = await HouseAsync(Role.Viewer);
        for (var i = 0; i < CreateToken.PerPersonMax; i++)
        {
            await house.CreateAsync(i.ToString(CultureInfo.InvariantCulture), days: 1);
        }

        Assert.Equal("person", Assert.IsType<TokenCreation.Refused>(await house.TryCreateAsync("one more", TokenScope.Read, 1)).Field);
        clock.Advance(TimeSpan.FromDays(2));
        await house.CreateAsync("in the place of one that ended");
        clock.Advance(CreateToken.KeptAfterEnd);
        await house.CreateAsync("much later");

        Assert.Equal(["much later", "in the place of one that ended"], (await house.ListAsync()).Select(token => token.Name));
    }

    [Fact]
    public async Task Its_secret_stands_in_no_table()
    {
        await using var house = await HouseAsync(Role.Viewer);
        var secret = (await house.CreateAsync("findable name")).Text.Reveal();
        await house.ProveAsync(new(secret));

        Assert.Equal(["personal_tokens"], await TablesWithAsync("findable name"));
        Assert.Empty(await TablesWithAsync(secret));
        Assert.Empty(await TablesWithAsync(secret[TokenText.Prefix.Length..^6]));
        Assert.Empty(await TablesWithAsync(Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(secret))));
    }

    private async Task<List<string>> TablesWithAsync(string text)
    {
        var found = new List<string>();
        await using var db = database.Context(default);
        var tables = db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Distinct().ToList();
        foreach (var table in tables)
        {
            await using var command = database.Database.Source.CreateCommand(
                $"select exists (select from tidegate.{table} as r where position($1 in r::text) > 0)");
            command.Parameters.Add(new() { Value = text });
            if ((bool)(await command.ExecuteScalarAsync())!)
            {
                found.Add(table);
            }
        }

        return found;
    }

    private async Task<House> HouseAsync(Role role)
    {
        var workspace = await database.AddWorkspaceAsync();
        var house = new House(database.Platform(clock), workspace, Guid.CreateVersion7());
        await house.AddAsync(house.Person, role);
        return house;
    }

    private sealed class House(ServiceProvider platform, WorkspaceId workspace, Guid person) : IAsyncDisposable
    {
        public WorkspaceId Workspace => workspace;

        public Guid Person => person;

        public AsyncServiceScope Enter() => PrivateDatabase.Enter(platform, workspace);

        public Task AddAdminAsync() => AddAsync(Guid.CreateVersion7(), Role.Admin);

        public async Task AddAsync(Guid id, Role role)
        {
            await using var scope = Enter();
            var name = string.Create(CultureInfo.InvariantCulture, $"person-{Interlocked.Increment(ref people)}");
            var made = await scope.ServiceProvider.GetRequiredService<UserManager<Person>>()
                .CreateAsync(new() { Id = id, UserName = name }, "correct horse battery");
            Assert.True(made.Succeeded, made.ToString());
            var db = scope.ServiceProvider.GetRequiredService<TidegateDb>();
            db.Add(new Membership { WorkspaceId = workspace.Value, PersonId = id, Role = role, CreatedAt = default });
            await db.SaveChangesAsync();
        }

        public async Task SetRoleAsync(Role role)
        {
            await using var scope = Enter();
            await scope.ServiceProvider.GetRequiredService<TidegateDb>().Set<Membership>().Where(m => m.PersonId == person)
                .ExecuteUpdateAsync(row => row.SetProperty(m => m.Role, role));
        }

        public async Task<TokenCreation.Created> CreateAsync(
            string name = "program", TokenScope scope = TokenScope.Read, int? days = CreateToken.DaysDefault) =>
            Assert.IsType<TokenCreation.Created>(await TryCreateAsync(name, scope, days));

        public async Task<TokenCreation> TryCreateAsync(string name, TokenScope scope, int? days)
        {
            await using var services = Enter();
            return await services.ServiceProvider.GetRequiredService<CreateToken>()
                .RunAsync(person, name, scope, days, CancellationToken.None);
        }

        public async Task<IReadOnlyList<TokenView>> ListAsync()
        {
            await using var scope = Enter();
            return await scope.ServiceProvider.GetRequiredService<GetTokens>().RunAsync(null, CancellationToken.None);
        }

        public async Task<bool> RevokeAsync(Guid token, Guid? of)
        {
            await using var scope = Enter();
            return await scope.ServiceProvider.GetRequiredService<RevokeToken>().RunAsync(token, of, CancellationToken.None);
        }

        // In a scope that entered no workspace, as a request does.
        public async Task<TokenProof> ProveAsync(Secret text)
        {
            await using var scope = platform.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<ProveToken>().RunAsync(text, CancellationToken.None);
        }

        public ValueTask DisposeAsync() => platform.DisposeAsync();
    }
}
