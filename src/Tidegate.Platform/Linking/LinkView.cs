using Tidegate.Domain.Connections;
using Tidegate.Domain.Sync;

namespace Tidegate.Platform.Linking;

/// <summary>A link in the making, as its person sees it. Holds no secret.</summary>
/// <param name="Stage">What the server is doing.</param>
/// <param name="Reached">The furthest step that is open.</param>
/// <param name="Started">When the person began.</param>
/// <param name="Token">How long the token lives; null while there is none.</param>
/// <param name="HasQuery">Whether the query id is known.</param>
/// <param name="HasConfirmations">Whether a second query is known.</param>
/// <param name="Report">What came of the test; null while nothing did.</param>
/// <param name="Problem">Why the test or the import did not go well; null when it did.</param>
/// <param name="Name">Name of the connection, or a proposal.</param>
/// <param name="Lines">What happened so far, oldest first.</param>
/// <param name="Progress">How far the import has come; null before.</param>
/// <param name="Outcome">How the import ended, in a sentence; empty before.</param>
public sealed record LinkView(
    LinkStage Stage,
    LinkStep Reached,
    DateTimeOffset? Started,
    TokenLife? Token,
    bool HasQuery,
    bool HasConfirmations,
    LinkReport? Report,
    SyncProblem? Problem,
    string Name,
    IReadOnlyList<LinkLine> Lines,
    LinkImport? Progress,
    string Outcome)
{
    /// <summary>Of a person who has not begun.</summary>
    public static LinkView None { get; } =
        new(LinkStage.Entering, LinkStep.IbKey, null, null, false, false, null, null, "", [], null, "");

    /// <summary>Whether the server works on it.</summary>
    public bool IsRunning => Stage is LinkStage.Testing or LinkStage.Importing;
}
