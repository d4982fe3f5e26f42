using Tidegate.Flex.WebService;

namespace Tidegate.Flex.Tests.WebService;

/// <summary>A client with a scripted service, a jumping clock and a folder of its own; keeps what was reported and paced.</summary>
internal sealed class FetchBench : IDisposable, IFlexPacing, IProgress<FlexProgress>
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tidegate-flex-");

    public FlexServiceOptions Options { get; set; } = new();

    public ScriptedService Service { get; } = new();

    public JumpingTime Time { get; } = new(Given.Now);

    public List<FlexProgress> Reports { get; } = [];

    public int Paced { get; private set; }

    public int Throttles { get; private set; }

    public FlexRequest Request => new(Given.Token, Given.Query, Given.Year, Path.Combine(folder.FullName, "statement.xml"));

    /// <summary>The files in the folder, hidden ones too.</summary>
    public IEnumerable<string> Files => folder.EnumerateFiles().Select(f => f.Name);

    /// <summary>The calls as the host and the last part of their path.</summary>
    public IEnumerable<string> Calls => Service.Calls.Select(c => $"{c.Host}:{c.Segments[^1]}");

    public string Written => File.ReadAllText(Request.Path);

    public async Task<FlexOutcome> FetchAsync(Func<FlexRequest, FlexRequest>? change = null, CancellationToken cancel = default)
    {
        using var client = new FlexServiceClient(Options, this, Time, Service) { Jitter = () => 0.5 };
        return await client.FetchAsync(change is null ? Request : change(Request), this, cancel);
    }

    /// <summary>What the next call waits for before it may be made.</summary>
    public Task Turn { get; set; } = Task.CompletedTask;

    public ValueTask WaitAsync(TokenFingerprint token, CancellationToken cancel)
    {
        Assert.Equal(Given.Token.Fingerprint, token);
        Paced++;
        return new(Turn.WaitAsync(cancel));
    }

    public ValueTask ReportThrottledAsync(TokenFingerprint token, CancellationToken cancel)
    {
        Throttles++;
        return ValueTask.CompletedTask;
    }

    public void Report(FlexProgress value) => Reports.Add(value);

    public void Dispose() => folder.Delete(recursive: true);
}
