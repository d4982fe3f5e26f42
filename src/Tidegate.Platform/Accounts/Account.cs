using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Accounts;

/// <summary>An account as statements describe it, with the name that people here gave it.</summary>
internal sealed class Account : IWorkspaceOwned
{
    public const int IdLengthMax = 200;

    public required Guid WorkspaceId { get; init; }

    /// <summary>The broker's id.</summary>
    public required string AccountId { get; init; }

    public string? Alias { get; set; }

    public string? BrokerAlias { get; set; }

    public string? BaseCurrency { get; set; }

    public DateOnly? Opened { get; set; }

    /// <summary>Grows with each change, so that figures kept in memory know that they are old.</summary>
    public long Revision { get; set; }

    /// <summary>The statement that told what stands here: the greatest one that tells it counts.</summary>
    public DateTimeOffset Generated { get; set; }

    public byte[] FileHash { get; set; } = [];
}
