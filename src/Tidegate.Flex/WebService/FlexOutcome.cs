using Tidegate.Flex.Statements;

namespace Tidegate.Flex.WebService;

/// <summary>How an attempt to fetch a statement ended. No text in it holds the token.</summary>
public abstract record FlexOutcome
{
    private FlexOutcome()
    {
    }

    /// <summary>The statement is complete on disk.</summary>
    /// <param name="Path">The file.</param>
    /// <param name="Sha256">SHA-256 of the file in lower-case hexadecimal.</param>
    /// <param name="SizeBytes">Its size.</param>
    /// <param name="Kind">What the file is: XML of either type, or CSV or text.</param>
    /// <param name="Wished">The period that the caller wished for.</param>
    /// <param name="Asked">The period that was asked for in the end.</param>
    /// <param name="Answered">The earliest and latest day over all statements of the file; <see langword="null"/> where it says none, or
    /// where month and day cannot be told apart.</param>
    public sealed record Fetched(
        string Path, string Sha256, long SizeBytes, FileKind Kind, FlexPeriod Wished, FlexPeriod Asked, FlexWindow? Answered) : FlexOutcome;

    /// <summary>Time will tell: call again at the given instant and hand the state back.</summary>
    /// <param name="At">The instant from which on to call again.</param>
    /// <param name="Code">The broker's code, when it gave one.</param>
    /// <param name="Sentence">What happened, for a person.</param>
    /// <param name="BrokerText">The broker's own words; empty when there are none.</param>
    /// <param name="State">What to hand back; it holds the reference code of a statement in preparation.</param>
    public sealed record RetryLater(DateTimeOffset At, int? Code, string Sentence, string BrokerText, FetchState State) : FlexOutcome;

    /// <summary>Trying again does not help until the user did something.</summary>
    /// <param name="Code">The broker's code, when it gave one.</param>
    /// <param name="Sentence">What happened and what to do, for a person.</param>
    /// <param name="BrokerText">The broker's own words.</param>
    public sealed record UserMustAct(int? Code, string Sentence, string BrokerText) : FlexOutcome;

    /// <summary>This fetch is over. A later one, or one for a shorter period, may succeed.</summary>
    /// <param name="Failure">Why.</param>
    /// <param name="Code">The broker's code, when it gave one.</param>
    /// <param name="Sentence">What happened and what to do, for a person.</param>
    /// <param name="BrokerText">The broker's own words, or the beginning of an unusable answer; empty when there are none.</param>
    public sealed record Failed(FlexFailure Failure, int? Code, string Sentence, string BrokerText) : FlexOutcome
    {
        /// <summary>Whether the same days in shorter windows may succeed.</summary>
        public bool SplittingHelps =>
            Failure is FlexFailure.GenerationTooSlow or FlexFailure.TransferTooSlow or FlexFailure.TooLarge;
    }
}
