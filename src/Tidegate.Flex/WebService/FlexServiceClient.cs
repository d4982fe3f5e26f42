using System.Net;
using System.Security.Cryptography;

namespace Tidegate.Flex.WebService;

/// <summary>
/// Fetches statements from the Flex Web Service, version 3 (flex.md §1 to §3): asks for a statement, waits while the broker prepares it,
/// and writes it to a file. The token is read-only at the broker; it goes to the configured address and to the broker's own hosts, never
/// elsewhere, and stands in no text that comes out of here. Safe for use by several threads.
/// </summary>
public sealed class FlexServiceClient : IDisposable
{
    private const int JitterSteps = 10_000;

    private readonly HttpClient http;
    private readonly ServiceCall call;
    private readonly IFlexPacing pacing;
    private readonly TimeProvider time;

    /// <summary>A client; make one and keep it.</summary>
    /// <param name="options">Address and bounds.</param>
    /// <param name="pacing">Keeps the broker's limits; shared by all that use the same tokens.</param>
    /// <param name="time">The clock.</param>
    /// <param name="handler">The transport; <see langword="null"/> for <see cref="CreateHandler"/>. The client disposes it.</param>
    /// <exception cref="ArgumentException">An option is out of its range; the message names it.</exception>
    public FlexServiceClient(FlexServiceOptions options, IFlexPacing pacing, TimeProvider time, HttpMessageHandler? handler = null)
    {
        options.Validate();
        // Time-outs are ours, by the clock that was given.
        http = new(handler ?? CreateHandler(), disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        call = new(http, options, time);
        this.pacing = pacing;
        this.time = time;
    }

    /// <summary>A share from 0 to 1 by which polls are spread.</summary>
    internal Func<double> Jitter { get; init; } = () => RandomNumberGenerator.GetInt32(JitterSteps + 1) / (double)JitterSteps;

    /// <summary>
    /// The transport that the service wants: certificates are checked as everywhere, compressed answers are unpacked, cookies are not kept,
    /// and redirects are not followed, since the token stands in the address.
    /// </summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(20),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    /// <summary>
    /// Fetches a statement, or comes as far as is possible now. Waits of up to a minute, and polls of up to five minutes, happen inside;
    /// longer ones come back as <see cref="FlexOutcome.RetryLater"/>.
    /// </summary>
    /// <param name="request">What to fetch.</param>
    /// <param name="progress">Told what happens, in the order in which it happens.</param>
    /// <param name="cancel">Stops at once; nothing half-written is left.</param>
    /// <exception cref="ArgumentException">The period is not possible, the path is not a full one, or the state is another
    /// request's.</exception>
    public async Task<FlexOutcome> FetchAsync(
        FlexRequest request, IProgress<FlexProgress>? progress = null, CancellationToken cancel = default)
    {
        var state = Begin(request);
        while (true)
        {
            if (state.Reference is null) progress?.Report(new FlexProgress.Requesting(state.Asked));
            await TakeTurnAsync(request.Token.Fingerprint, progress, cancel);
            var answer = await call.RunAsync(request, state, progress, cancel);
            if (answer is FlexAnswer.Refused { Code: FlexErrorCodes.TooManyRequests })
            {
                await pacing.ReportThrottledAsync(request.Token.Fingerprint, cancel);
            }

            switch (FetchDecision.NextStep(state, answer, time.GetUtcNow()))
            {
                case FetchStep.End end:
                    return end.Outcome;
                case FetchStep.Call next:
                    state = next.State;
                    await WaitAsync(next, progress, cancel);
                    break;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private static FetchState Begin(FlexRequest request)
    {
        if (request.Period.Problem is { } problem) throw new ArgumentException(problem, nameof(request));
        if (!Path.IsPathFullyQualified(request.Path))
        {
            throw new ArgumentException($"{nameof(request.Path)} is \"{request.Path}\"; give a full path.", nameof(request));
        }

        if (request.Resume is not { } resumed) return FetchState.Start(request.Period, request.WhenNoStatement);
        return resumed.Wished == request.Period
            ? resumed
            : throw new ArgumentException(
                $"{nameof(request.Resume)} is the state of a fetch of {resumed.Wished}; {request.Period} is asked for. Begin without a "
                    + "state.",
                nameof(request));
    }

    private async Task TakeTurnAsync(TokenFingerprint token, IProgress<FlexProgress>? progress, CancellationToken cancel)
    {
        var turn = pacing.WaitAsync(token, cancel).AsTask();
        if (!turn.IsCompleted) progress?.Report(new FlexProgress.Queued());
        await turn;
    }

    private async Task WaitAsync(FetchStep.Call next, IProgress<FlexProgress>? progress, CancellationToken cancel)
    {
        if (next.Wait <= TimeSpan.Zero) return;
        var wait = next.IsPoll ? FetchDecision.Spread(next.Wait, Jitter()) : next.Wait;
        progress?.Report(new FlexProgress.Waiting(next.State.Polls, wait, next.Sentence));
        await Task.Delay(wait, time, cancel);
    }
}
