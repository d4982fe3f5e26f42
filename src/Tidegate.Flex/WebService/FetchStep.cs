namespace Tidegate.Flex.WebService;

/// <summary>What to do after an answer.</summary>
internal abstract record FetchStep
{
    private FetchStep()
    {
    }

    /// <summary>Wait, then call as the state says.</summary>
    /// <param name="State">The state to go on with.</param>
    /// <param name="Wait">At most <see cref="FetchDecision.ShortWaitMax"/>.</param>
    /// <param name="IsPoll">Polls are spread by jitter; other waits are kept to the second.</param>
    /// <param name="Sentence">Why there is a wait, for a person.</param>
    public sealed record Call(FetchState State, TimeSpan Wait, bool IsPoll, string Sentence) : FetchStep;

    /// <summary>The attempt is over.</summary>
    public sealed record End(FlexOutcome Outcome) : FetchStep;
}
