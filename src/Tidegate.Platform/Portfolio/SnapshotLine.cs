using Tidegate.Domain.Accounts;

namespace Tidegate.Platform.Portfolio;

/// <summary>A row of the broker's figures on its way in.</summary>
/// <param name="Account">Whose row.</param>
/// <param name="Name">Name of the snapshot.</param>
/// <param name="Days">Its window.</param>
/// <param name="Number">Position among the rows of the statement.</param>
/// <param name="Line">Line of the file.</param>
/// <param name="Evidence">What it says.</param>
internal sealed record SnapshotLine<T>(string Account, string Name, DaySpan Days, int Number, int Line, T Evidence)
    where T : class;
