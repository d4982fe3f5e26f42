using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.FlexService;
using Tidegate.TestKit;

namespace Tidegate.Simulator.Tests.FlexService;

/// <summary>
/// The simulated service on a free port, a caller who keeps its pace, and a clock of the machine that moves only when a call needs it.
/// </summary>
internal sealed class FlexScene : IAsyncDisposable
{
    /// <summary>Friday, 20 November 2026, 10:00 in New York: Thursday is the last day that can be had.</summary>
    public static readonly DateTimeOffset FridayMorning = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);

    /// <summary>The query of that name.</summary>
    public const string Activity = "700101", Kinfo = "700103", Confirmations = "700104", Old = "700105";

    /// <summary>A past that is short, and so is made quickly.</summary>
    public static FlexServiceOptions Options { get; } = new() { FirstDay = new(2025, 9, 1) };

    // Ten a minute are allowed.
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(6);

    private FlexScene(FakeTime time, Simulation simulation, SimulatedFlexService service)
    {
        Time = time;
        Simulation = simulation;
        Service = service;
        Client = new HttpClient { BaseAddress = service.Address, Timeout = TimeSpan.FromSeconds(30) };
        Client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Test", "1.0"));
    }

    /// <summary>The machine's clock.</summary>
    public FakeTime Time { get; }

    public Simulation Simulation { get; }

    public SimulatedFlexService Service { get; }

    public HttpClient Client { get; }

    public static Task<FlexScene> StartAsync(FlexServiceOptions? options = null, DateTimeOffset? now = null)
    {
        var time = new FakeTime(now ?? FridayMorning);
        return StartAsync(options, time, new Simulation(time));
    }

    /// <summary>The service as one more door of a simulation.</summary>
    public static async Task<FlexScene> StartAsync(FlexServiceOptions? options, FakeTime time, Simulation simulation) =>
        new(time, simulation, await SimulatedFlexService.StartAsync((options ?? Options) with { Port = 0 }, simulation));

    /// <summary>Switches a fault on.</summary>
    public Fault Fault(string kind, params (string Name, string Value)[] with) =>
        Fault(new FaultOrder { Door = "flex", Kind = kind }, with);

    public Fault Fault(FaultOrder order, params (string Name, string Value)[] with)
    {
        foreach (var (name, value) in with)
            order = order with { With = order.With.Add(name, value) };
        return Assert.IsType<FaultAnswer.On>(Simulation.Faults.Add(order)).Fault;
    }

    /// <summary>Calls a path at the caller's pace.</summary>
    public async Task<HttpResponseMessage> GetAsync(
        string pathAndQuery, HttpCompletionOption until = HttpCompletionOption.ResponseContentRead)
    {
        Time.Advance(Pace);
        return await Client.GetAsync(new Uri(pathAndQuery, UriKind.Relative), until);
    }

    /// <summary>Step 1, with more parameters such as <c>&amp;p=5</c>.</summary>
    public Task<HttpResponseMessage> SendAsync(string query = Old, string more = "") =>
        GetAsync($"/AccountManagement/FlexWebService/SendRequest?t={Service.Token}&q={query}&v=3{more}");

    /// <summary>Step 2.</summary>
    public Task<HttpResponseMessage> LookAsync(string reference, HttpCompletionOption until = HttpCompletionOption.ResponseContentRead) =>
        GetAsync($"/AccountManagement/FlexWebService/GetStatement?t={Service.Token}&q={reference}&v=3", until);

    /// <summary>Step 1 that has to be taken; gives the reference code.</summary>
    public async Task<string> AcceptedAsync(string query = Old, string more = "")
    {
        var answer = await EnvelopeAsync(await SendAsync(query, more));
        Assert.Equal("Success", answer.Element("Status")!.Value);
        return answer.Element("ReferenceCode")!.Value;
    }

    /// <summary>Both steps; gives the statement.</summary>
    public async Task<XDocument> StatementAsync(string query = Old, string more = "")
    {
        using var answer = await LookAsync(await AcceptedAsync(query, more));
        var document = XDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("FlexQueryResponse", document.Root!.Name.LocalName);
        return document;
    }

    /// <summary>The error code of an answer; 0 for success and for a statement.</summary>
    public static async Task<int> CodeAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        if (text.StartsWith("<FlexQueryResponse", StringComparison.Ordinal))
            return 0;
        var envelope = await EnvelopeAsync(answer);
        return (int?)envelope.Element("ErrorCode") ?? 0;
    }

    /// <summary>An answer as envelope; the service says 200 whatever happens.</summary>
    public static async Task<XElement> EnvelopeAsync(HttpResponseMessage answer)
    {
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal("text/xml", answer.Content.Headers.ContentType!.MediaType);
        var root = XDocument.Parse(Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync())).Root!;
        Assert.Equal("FlexStatementResponse", root.Name.LocalName);
        return root;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Service.DisposeAsync();
    }
}
