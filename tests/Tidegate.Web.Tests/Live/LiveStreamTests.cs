using System.Net;
using System.Net.ServerSentEvents;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Live;
using Tidegate.TestKit;
using Tidegate.Web.Tests.Hosting;

namespace Tidegate.Web.Tests.Live;

/// <summary>The stream that tells open pages what changed.</summary>
public sealed class LiveStreamTests(WebHostFixture host) : IClassFixture<WebHostFixture>
{
    private LiveEvents Events => host.App.Services.GetRequiredService<LiveEvents>();

    [Fact]
    public async Task A_page_hears_the_changes_of_its_own_workspace_only()
    {
        var other = await host.Database.AddWorkspaceAsync();
        await using var mine = await OpenAsync(host.Workspace);
        await using var theirs = await OpenAsync(other);

        await TellAsync(host.Workspace, LiveTopic.Connections, mine);
        await TellAsync(other, LiveTopic.Notices, theirs);

        Assert.Equal("connections", mine.Heard[0]);
        Assert.All(mine.Heard, topic => Assert.Equal("connections", topic));
        Assert.All(theirs.Heard, topic => Assert.Equal("notices", topic));
    }

    [Fact]
    public async Task A_person_has_a_bounded_number_of_streams()
    {
        var person = await host.AddMemberAsync(host.Workspace, Role.Viewer);
        using var browser = await host.SignInAsync(person);
        var open = new List<Listener>();
        for (var i = 0; i < LiveEvents.StreamsMax; i++)
        {
            open.Add(await Listener.OpenAsync(browser));
        }

        using var refused = await browser.GetAsync("/-/live");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);

        foreach (var listener in open)
        {
            await listener.DisposeAsync();
        }

        await Eventually.IsTrueAsync("a place is free again", async () =>
        {
            using var answer = await browser.Client.GetAsync(
                new Uri("/-/live", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
            return answer.StatusCode == HttpStatusCode.OK;
        });
    }

    [Fact]
    public async Task A_stranger_hears_nothing()
    {
        using var stranger = host.Stranger();
        using var answer = await stranger.GetAsync("/-/live");

        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    // The listening of the host begins some moments after its start; until then words are lost, as they may be.
    private async Task TellAsync(WorkspaceId workspace, LiveTopic topic, Listener listener) => await Eventually.IsTrueAsync(
        $"{topic} was heard",
        async () =>
        {
            await Events.AnnounceAsync(workspace, topic, CancellationToken.None);
            return listener.Heard.Count > 0;
        });

    private async Task<Listener> OpenAsync(WorkspaceId workspace) =>
        await Listener.OpenAsync(await host.SignInAsync(await host.AddMemberAsync(workspace, Role.Viewer)));

    private sealed class Listener : IAsyncDisposable
    {
        private readonly HttpResponseMessage answer;
        private readonly Task reading;
        private readonly List<string> heard = [];

        private Listener(HttpResponseMessage answer, Stream stream)
        {
            this.answer = answer;
            reading = ReadAsync(stream);
        }

        public IReadOnlyList<string> Heard
        {
            get
            {
                lock (heard)
                {
                    return [.. heard];
                }
            }
        }

        public static async Task<Listener> OpenAsync(Browser browser)
        {
            var came = await browser.Client.GetAsync(new Uri("/-/live", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
            Assert.Equal(("text/event-stream", HttpStatusCode.OK), (came.Content.Headers.ContentType?.MediaType, came.StatusCode));
            return new(came, await came.Content.ReadAsStreamAsync());
        }

        public async ValueTask DisposeAsync()
        {
            answer.Dispose();
            await reading;
        }

        private async Task ReadAsync(Stream stream)
        {
            try
            {
                await foreach (var item in SseParser.Create(stream).EnumerateAsync())
                {
                    lock (heard)
                    {
                        if (item.EventType == "change")
                            heard.Add(item.Data);
                    }
                }
            }
            catch (Exception end) when (end is IOException or ObjectDisposedException or OperationCanceledException)
            {
                // Closed by the test.
            }
        }
    }
}
