namespace Tidegate.Platform.Workspaces;

/// <summary>What became of the wish to be the first owner.</summary>
public abstract record OwnerCreation
{
    private OwnerCreation()
    {
    }

    /// <summary>The owner exists and the link works no more.</summary>
    /// <param name="Person">The new person, admin of the first workspace.</param>
    public sealed record Created(Guid Person) : OwnerCreation;

    /// <summary>The link is wrong, used or expired. A restart of the server prints a new one while there is no owner.</summary>
    public sealed record LinkNotValid : OwnerCreation;

    /// <summary>The link is good and stays so; the fields are not.</summary>
    public sealed record Refused(IReadOnlyList<FieldProblem> Problems) : OwnerCreation;
}
