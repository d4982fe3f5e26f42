using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Portfolio;

/// <summary>An exchange rate of the broker's, from the greatest statement that has it.</summary>
internal sealed class RateRow : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    public required DateOnly Day { get; init; }

    public required string FromCurrency { get; init; }

    public required string ToCurrency { get; init; }

    public required decimal Rate { get; init; }

    public required DateTimeOffset Generated { get; init; }

    public required byte[] FileHash { get; init; }

    public required int StatementIndex { get; init; }
}
