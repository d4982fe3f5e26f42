namespace Tidegate.Flex.WebService;

/// <summary>
/// How far a fetch has come: what to ask next, and what was already tried. It holds no secret, can be written as JSON, and goes back to the
/// client with the next attempt, so that schedules over hours survive a restart.
/// </summary>
public sealed record FetchState
{
    /// <summary>What the caller wishes for.</summary>
    public required FlexPeriod Wished { get; init; }

    /// <summary>What the next request asks for; differs from <see cref="Wished"/> after the broker had nothing for it.</summary>
    public required FlexPeriod Asked { get; init; }

    /// <summary>What to do when the broker has nothing.</summary>
    public NoStatementPolicy WhenNoStatement { get; init; }

    /// <summary>The statement that the broker prepares; <see langword="null"/> when it is to be asked for.</summary>
    public FlexReference? Reference { get; init; }

    /// <summary>Since when the broker is preparing; <see langword="null"/> while it is not.</summary>
    public DateTimeOffset? WaitingSince { get; init; }

    /// <summary>How often the broker said that it is preparing.</summary>
    public int Polls { get; init; }

    /// <summary>How often the last day was moved back.</summary>
    public int StepsBack { get; init; }

    /// <summary>How often the broker refused, by code; 0 stands for refusals without one.</summary>
    public IReadOnlyDictionary<int, int> Refusals { get; init; } = new Dictionary<int, int>();

    /// <summary>How often in a row the broker said that calls come too often.</summary>
    public int ThrottledInRow { get; init; }

    /// <summary>By what the waits between polls are multiplied; doubles when calls come too often.</summary>
    public int Slowdown { get; init; } = 1;

    /// <summary>How often no usable answer came, over the whole fetch: so it ends.</summary>
    public int Troubles { get; init; }

    /// <summary>Whether the next call goes to the address that the broker named, not to the configured one.</summary>
    public bool AtNamedUrl { get; init; }

    /// <summary>Whether the address that the broker named had its one chance.</summary>
    public bool NamedUrlTried { get; init; }

    /// <summary>The beginning of a fetch.</summary>
    public static FetchState Start(FlexPeriod period, NoStatementPolicy whenNoStatement = NoStatementPolicy.StepBack) =>
        new() { Wished = period, Asked = period, WhenNoStatement = whenNoStatement };
}
