using Tidegate.Domain.Findings;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Findings;

/// <summary>A finding of an account with its history; one for each key.</summary>
internal sealed class FindingRow : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid FindingId { get; init; }

    public required string AccountId { get; init; }

    /// <summary>See <see cref="Finding.Key"/>.</summary>
    public required Guid Key { get; init; }

    public required FindingKind Kind { get; init; }

    public string Section { get; set; } = "";

    public string Subject { get; set; } = "";

    public string Discriminator { get; set; } = "";

    public string InstrumentId { get; set; } = "";

    /// <summary>Empty for none.</summary>
    public string Currency { get; set; } = "";

    public DateOnly? Day { get; set; }

    public decimal? Ours { get; set; }

    public decimal? Broker { get; set; }

    public FindingCause Cause { get; set; }

    public FigureState State { get; set; }

    public string Sentence { get; set; } = "";

    public FindingRemedy Remedy { get; set; }

    public Guid[] Entries { get; set; } = [];

    public string EventKey { get; set; } = "";

    public FindingStatus Status { get; set; }

    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>The file that brought it; empty when an edit did.</summary>
    public required string FirstFile { get; init; }

    public DateTimeOffset? HealedAt { get; set; }

    public string HealedBy { get; set; } = "";

    public DateTimeOffset? AcceptedAt { get; set; }

    public string AcceptedBy { get; set; } = "";

    public string Reason { get; set; } = "";
}
