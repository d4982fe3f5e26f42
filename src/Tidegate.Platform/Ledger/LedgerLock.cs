namespace Tidegate.Platform.Ledger;

/// <summary>
/// Who adds to the ledger of a workspace holds this lock: which entry stands for which is judged by what is there, so two must not look at
/// the same time.
/// </summary>
internal static class LedgerLock
{
    /// <summary>The lock's name.</summary>
    public static string NameOf(Guid workspace) => $"import {workspace}";
}
