using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Doors.FlexWebService;

/// <summary>Statements that a person wants as files.</summary>
/// <param name="Token">The token; null when none was given.</param>
/// <param name="Query">Id of the query.</param>
/// <param name="Folder">Folder for the files; made when it is not there.</param>
public sealed record FetchWish(Secret? Token, Secret Query, string Folder)
{
    /// <summary>First day; null for 365 days in all.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day; null for the last one that the broker should have.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Address of the service, such as a simulator's; empty for the broker's.</summary>
    public string Address { get; init; } = "";
}
