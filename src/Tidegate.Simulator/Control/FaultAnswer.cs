namespace Tidegate.Simulator.Control;

/// <summary>What became of a fault that was asked for.</summary>
public abstract record FaultAnswer
{
    private FaultAnswer()
    {
    }

    /// <summary>It is on.</summary>
    public sealed record On(Fault Fault) : FaultAnswer;

    /// <summary>It cannot be.</summary>
    public sealed record Refused(FieldProblem Problem) : FaultAnswer;
}
