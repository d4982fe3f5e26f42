using Tidegate.Platform.Accounts;

namespace Tidegate.Platform.Findings;

/// <summary>The findings of a scope of accounts, in the groups of the page.</summary>
/// <param name="Frame">Whose figures.</param>
/// <param name="Yours">What a person should do, the worst first.</param>
/// <param name="Waiting">What the next statements heal.</param>
/// <param name="Explained">What is explained or accepted and stays.</param>
/// <param name="Healed">What went, the newest first, at most 100.</param>
public sealed record FindingsView(
    ViewFrame Frame,
    IReadOnlyList<FindingView> Yours,
    IReadOnlyList<FindingView> Waiting,
    IReadOnlyList<FindingView> Explained,
    IReadOnlyList<FindingView> Healed);
