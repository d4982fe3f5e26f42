namespace Tidegate.Domain.Connections;

/// <summary>A line of a test as it stands now; it is told when it begins, when more is known, and when it ends.</summary>
/// <param name="Step">What is looked at.</param>
/// <param name="State">How it stands.</param>
/// <param name="Title">Its name, such as <c>Address answers</c>.</param>
/// <param name="Value">What was found, in short; null when there is nothing short to say.</param>
/// <param name="Detail">What it means, in a sentence or two; may be empty.</param>
public sealed record TestLine(TestStep Step, TestLineState State, string Title, string? Value = null, string Detail = "")
{
    /// <summary>How long it took; null where nothing was waited for.</summary>
    public TimeSpan? Took { get; init; }

    /// <summary>What may be the cause when it is not good, the most likely first.</summary>
    public IReadOnlyList<TestCause> Causes { get; init; } = [];

    /// <summary>The result; only in the last line, <see cref="TestStep.Verdict"/>.</summary>
    public TestVerdict? Verdict { get; init; }
}
