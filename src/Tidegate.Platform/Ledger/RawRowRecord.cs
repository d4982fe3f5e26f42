using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Ledger;

/// <summary>A row that is kept as it is, once for each different content.</summary>
internal sealed class RawRowRecord : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    public required string AccountId { get; init; }

    public required string Section { get; init; }

    public required Guid Content { get; init; }

    public required string Element { get; init; }

    /// <summary>The columns as JSON.</summary>
    public required string Columns { get; init; }

    /// <summary>The instrument that it names; empty for none.</summary>
    public required string InstrumentId { get; init; }

    /// <summary>The currency that it names; empty for none.</summary>
    public required string Currency { get; init; }

    public required DateTimeOffset FirstGenerated { get; init; }

    public required byte[] FirstFile { get; init; }

    public required int FirstIndex { get; init; }

    public required int FirstLine { get; init; }

    /// <summary>Which translation left it as it is; one of an older translation is to be replaced.</summary>
    public short Translation { get; init; }
}
