namespace Tidegate.Simulator.Exchange.Orders;

/// <summary>What came of a wish to exercise an option or to let it lapse.</summary>
public abstract record ExerciseAnswer
{
    private ExerciseAnswer()
    {
    }

    /// <summary>
    /// The broker has it. An exercise is booked with the close of the day, a lapse on the last day of the option.
    /// </summary>
    /// <param name="Quantity">Contracts that are to be exercised, or to lapse, by all wishes together.</param>
    public sealed record Accepted(decimal Quantity) : ExerciseAnswer;

    /// <summary>The request was refused.</summary>
    /// <param name="Code">The broker's code.</param>
    /// <param name="Text">The broker's sentence.</param>
    public sealed record Refused(int Code, string Text) : ExerciseAnswer;
}
