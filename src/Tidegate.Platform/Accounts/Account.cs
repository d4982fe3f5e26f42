using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Accounts;

/// <summary>An account as statements describe it, with the name that people here gave it.</summary>
internal sealed class Account : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    /// <summary>The broker's id.</summary>
    public required string AccountId { get; init; }

    public string? Alias { get; set; }

    public string? BrokerAlias { get; set; }

    public string? BaseCurrency { get; set; }

    public DateOnly? Opened { get; set; }

    /// <summary>Grows with each change, so that figures kept in memory know that they are old.</summary>
    public long Revision { get; set; }

    /// <summary>The greatest statement that describes the account: alias and opening are from it.</summary>
    public DateTimeOffset DescribedAt { get; set; }

    public byte[] DescribedBy { get; set; } = [];

    /// <summary>The greatest statement that tells the base currency.</summary>
    public DateTimeOffset BaseToldAt { get; set; }

    public byte[] BaseToldBy { get; set; } = [];
}
