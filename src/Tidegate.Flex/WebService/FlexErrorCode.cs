namespace Tidegate.Flex.WebService;

/// <summary>What an error code of the service means and what is done about it. The table is <see cref="FlexErrorCodes"/>.</summary>
/// <param name="Code">The broker's number; <see langword="null"/> for an answer without one.</param>
/// <param name="Class">Who can do something about it.</param>
/// <param name="Sentence">What happened and what to do, for a person.</param>
public sealed record FlexErrorCode(int? Code, FlexErrorClass Class, string Sentence)
{
    /// <summary>
    /// The waits before the first, second, … further attempt; when they are used up, trying ends. Empty where nothing is tried again, and
    /// where the next attempt follows the pace of polls.
    /// </summary>
    public IReadOnlyList<TimeSpan> Delays { get; init; } = [];

    /// <summary>Whether a further attempt asks for the statement anew; otherwise it repeats the call that was refused.</summary>
    public bool AsksAnew { get; init; }

    /// <summary>
    /// Whether the user has to act once <see cref="Delays"/> are used up; otherwise the next scheduled fetch tries again.
    /// </summary>
    public bool EndsWithUser { get; init; }

    /// <summary>What a person is told once <see cref="Delays"/> are used up.</summary>
    public string ExhaustedSentence { get; init; } = "";
}
