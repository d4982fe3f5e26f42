using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.Domain.Notices;
using Tidegate.Domain.Sync;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Doors.FlexWebService;
using Tidegate.Platform.Notices;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Sync;
using Tidegate.Platform.Tests.Imports;
using Tidegate.Platform.Workspaces;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Notices;

/// <summary>Notices from their cause to the page and the mailbox.</summary>
public sealed class TellNoticesTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    private const string Token = "216300841735520694718203";

    private readonly FakeTime clock = new();

    [Fact]
    public async Task A_connection_that_stops_is_told_once_on_the_page_and_by_mail_and_so_is_its_end()
    {
        await using var mail = new FakeMailServer();
        await using var scene = await SceneAsync(mail);
        await scene.StandAsync(SyncStatus.ActionNeeded, new("1012", "The token has expired."));

        await scene.WorkAsync();
        await scene.WorkAsync();

        var told = Assert.Single(await scene.NoticesAsync());
        Assert.Equal(("Mine waits for you", true, (DateTimeOffset?)null), (told.Title, told.IsNew, told.Ended));
        var first = Assert.Single(mail.Mails);
        Assert.Contains("RCPT TO:<mk@example.org>", first, StringComparison.Ordinal);
        Assert.Contains("Subject: Tidegate: Mine waits for you", first, StringComparison.Ordinal);
        Assert.Contains("The token has expired.", first, StringComparison.Ordinal);
        Assert.Contains($"https://tidegate.example.org/connections/{scene.Link}", first, StringComparison.Ordinal);

        await scene.Bench.AskAsync<SeeNotices, bool>(async see =>
        {
            await see.RunAsync(scene.Person, CancellationToken.None);
            return true;
        });
        clock.Advance(TimeSpan.FromMinutes(5));
        await scene.StandAsync(SyncStatus.Failing, new("1009", "Busy."));
        await scene.WorkAsync();
        Assert.Single(mail.Mails);
        await scene.StandAsync(SyncStatus.Ok, null);
        await scene.WorkAsync();
        await scene.WorkAsync();

        var over = Assert.Single(await scene.NoticesAsync());
        Assert.Equal(("Mine syncs again.", true, clock.GetUtcNow()), (over.Sentence, over.IsNew, over.Ended));
        Assert.Equal(2, mail.Mails.Count);
        Assert.Contains("Subject: Tidegate: Mine syncs again.", mail.Mails[1], StringComparison.Ordinal);
        Assert.DoesNotContain(mail.Mails, text => text.Contains(Token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_chose_other_kinds_gets_no_mail()
    {
        await using var mail = new FakeMailServer();
        await using var scene = await SceneAsync(mail, NoticeKind.TokenEnds);
        await scene.StandAsync(SyncStatus.ActionNeeded, new("1012", "The token has expired."));

        await scene.WorkAsync();

        Assert.Single(await scene.NoticesAsync());
        Assert.Empty(mail.Mails);
    }

    [Fact]
    public async Task Mail_that_no_server_takes_waits_and_goes_later()
    {
        await using var mail = new FakeMailServer { Refuses = true };
        await using var scene = await SceneAsync(mail);
        await scene.StandAsync(SyncStatus.ActionNeeded, new("1012", "The token has expired."));
        await scene.WorkAsync();
        mail.Refuses = false;
        await scene.WorkAsync();
        Assert.Empty(mail.Mails);

        clock.Advance(TimeSpan.FromMinutes(2));
        await scene.WorkAsync();

        Assert.Single(mail.Mails);
    }

    [Fact]
    public async Task A_removed_connection_ends_its_notices_without_a_word_of_success()
    {
        await using var mail = new FakeMailServer();
        await using var scene = await SceneAsync(mail);
        await scene.StandAsync(SyncStatus.ActionNeeded, new("1012", "The token has expired."));
        await scene.WorkAsync();

        await scene.Bench.AskAsync<RemoveConnection, ConnectionOutcome>(remove => remove.RunAsync(scene.Link, CancellationToken.None));
        await scene.WorkAsync();

        Assert.Equal("The connection was removed.", Assert.Single(await scene.NoticesAsync()).Sentence);
    }

    [Theory]
    [InlineData("smtp example", 587, true, "", "t@example.org", "", "host")]
    [InlineData("smtp.example.org", 465, true, "", "t@example.org", "", "port")]
    [InlineData("smtp.example.org", 0, true, "", "t@example.org", "", "port")]
    [InlineData("smtp.example.org", 587, false, "me", "t@example.org", "", "encrypted")]
    [InlineData("smtp.example.org", 587, true, "", "nobody", "", "sender")]
    [InlineData("smtp.example.org", 587, true, "", "t@example.org", "tidegate", "pages")]
    public async Task Settings_that_cannot_work_are_refused_by_their_field(
        string host, int port, bool encrypted, string user, string sender, string pages, string field)
    {
        await using var bench = new LedgerBench(database.Platform(clock), await database.AddWorkspaceAsync());

        var outcome = await bench.AskAsync<ChangeMailSettings, MailSettingsOutcome>(change => change.RunAsync(
            new(host, port, encrypted, user, null, sender, pages), CancellationToken.None));

        Assert.Equal(field, Assert.IsType<MailSettingsOutcome.Refused>(outcome).Field);
        Assert.Null(await bench.AskAsync<GetMailSettings, MailSettings?>(get => get.RunAsync(CancellationToken.None)));
    }

    private async Task<Scene> SceneAsync(FakeMailServer mail, params NoticeKind[] kinds)
    {
        var platform = database.Platform(clock);
        var bench = new LedgerBench(platform, await database.AddWorkspaceAsync());
        var person = Guid.CreateVersion7();
        var link = await bench.AskAsync<LinkFlex, Guid>(async make => Assert.IsType<ConnectionOutcome.Saved>(await make.RunAsync(
            new(Guid.Empty, "Mine", new(Token), new("700101"), null), CancellationToken.None)).Id);
        await bench.AskAsync<TidegateDb, int>(async db =>
        {
            db.Add(new Person { Id = person, UserName = $"p{person:N}" });
            db.Add(new Membership { WorkspaceId = db.WorkspaceId, PersonId = person, Role = Role.Viewer, CreatedAt = clock.GetUtcNow() });
            return await db.SaveChangesAsync();
        });
        Assert.IsType<MailSettingsOutcome.Saved>(await bench.AskAsync<ChangeMailSettings, MailSettingsOutcome>(change => change.RunAsync(
            new("127.0.0.1", mail.Port, false, "", null, "tidegate@example.org", "https://tidegate.example.org"), CancellationToken.None)));
        Assert.Null(await bench.AskAsync<ChooseMail, string?>(choose => choose.RunAsync(
            person, new("mk@example.org", kinds.Length > 0 ? kinds : Enum.GetValues<NoticeKind>()), CancellationToken.None)));
        return new(platform, bench, person, link);
    }

    private sealed class Scene(ServiceProvider platform, LedgerBench bench, Guid person, Guid link) : IAsyncDisposable
    {
        public LedgerBench Bench => bench;

        public Guid Person => person;

        public Guid Link => link;

        /// <summary>How a try of the connection ended.</summary>
        public Task<int> StandAsync(SyncStatus status, SyncProblem? problem) => bench.AskAsync<TidegateDb, int>(db => db.Set<SyncRow>()
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Status, status)
                .SetProperty(s => s.ProblemCode, problem == null ? "" : problem.Code)
                .SetProperty(s => s.ProblemSentence, problem == null ? "" : problem.Sentence)));

        /// <summary>One minute's work of the host.</summary>
        public async Task WorkAsync()
        {
            await using var scope = platform.CreateAsyncScope();
            await ActivatorUtilities.CreateInstance<NoticeWork>(scope.ServiceProvider).RunAsync(CancellationToken.None);
        }

        public Task<IReadOnlyList<NoticeView>> NoticesAsync() =>
            bench.AskAsync<GetNotices, IReadOnlyList<NoticeView>>(get => get.RunAsync(person, CancellationToken.None));

        public ValueTask DisposeAsync() => bench.DisposeAsync();
    }
}
