using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>What became of the wish to add a person.</summary>
public abstract record PersonAddition
{
    private PersonAddition()
    {
    }

    /// <summary>The person exists and is a member.</summary>
    /// <param name="Person">The new person.</param>
    /// <param name="Password">To be handed over; shown this once.</param>
    public sealed record Added(Guid Person, Secret Password) : PersonAddition;

    /// <summary>Nobody was added.</summary>
    public sealed record Refused(IReadOnlyList<FieldProblem> Problems) : PersonAddition;
}
