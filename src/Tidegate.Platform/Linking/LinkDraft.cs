using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Linking;

/// <summary>A link in the making, one a person. Token and query ids stand in the store of secrets, under the draft's own id.</summary>
internal sealed class LinkDraft : IWorkspaceOwned
{
    /// <summary>A draft that nobody touches so long is removed, with its secrets.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public required Guid WorkspaceId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>UUIDv7, as long as the draft is the same one.</summary>
    public required Guid DraftId { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Changed { get; set; }

    public LinkStage Stage { get; set; }

    /// <summary>The furthest step that is open.</summary>
    public LinkStep Reached { get; set; }

    public DateTimeOffset? TokenMade { get; set; }

    public TimeSpan? TokenLife { get; set; }

    public bool HasQuery { get; set; }

    public bool HasConfirmations { get; set; }

    /// <summary>When the test, or the import, was asked for.</summary>
    public DateTimeOffset? Asked { get; set; }

    /// <summary>A fetch that the broker put off, as JSON; empty for none.</summary>
    public string Parked { get; set; } = "";

    /// <summary>What came of the test, as JSON; null while none came.</summary>
    public string? Report { get; set; }

    /// <summary>Name of the kept test statement in the folder of uploads; empty for none.</summary>
    public string File { get; set; } = "";

    /// <summary>Days that the kept statement stands for.</summary>
    public DateOnly? FileFrom { get; set; }

    /// <inheritdoc cref="FileFrom"/>
    public DateOnly? FileTo { get; set; }

    /// <summary>Why test or import did not go well; empty when it did.</summary>
    public string ProblemCode { get; set; } = "";

    /// <summary>The same for a person, with what to do.</summary>
    public string ProblemSentence { get; set; } = "";

    /// <summary>The name that the connection gets.</summary>
    public string Name { get; set; } = "";

    /// <summary>The connection, once it is made.</summary>
    public Guid? ConnectionId { get; set; }

    /// <summary>How the first try ended, for a person.</summary>
    public string Outcome { get; set; } = "";
}
