using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Instruments;

/// <summary>
/// How statements describe an instrument; one row for each different description. Which one is current is decided when reading: the newest
/// that fills a column. So symbols of the past stay known.
/// </summary>
internal sealed class InstrumentDescription : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    public required string InstrumentId { get; init; }

    /// <summary>Hash of the columns below.</summary>
    public required Guid Content { get; init; }

    public required string AssetClass { get; init; }

    public required string Symbol { get; init; }

    public required string Description { get; init; }

    public required string Currency { get; init; }

    public required decimal Multiplier { get; init; }

    public required string SubCategory { get; init; }

    public required string Isin { get; init; }

    /// <summary>Contract number of the underlying; empty for none.</summary>
    public string Underlying { get; init; } = "";

    public string UnderlyingSymbol { get; init; } = "";

    public decimal? Strike { get; init; }

    public DateOnly? Expiry { get; init; }

    public string PutCall { get; init; } = "";

    public string Exchange { get; init; } = "";

    public string Cusip { get; init; } = "";

    public string Figi { get; init; } = "";

    /// <summary>Country of the issuer as the broker writes it; empty when unknown.</summary>
    public string Country { get; init; } = "";

    /// <summary>Which translation of rows gave it; one of an older translation is to be replaced.</summary>
    public short Translation { get; init; }

    /// <summary>How much the section knows: the security master more than positions, these more than trades.</summary>
    public required short Rank { get; init; }

    public required DateOnly FirstDay { get; init; }

    public required DateOnly LastDay { get; init; }

    /// <summary>The greatest statement that has this description.</summary>
    public required DateTimeOffset Generated { get; init; }

    public required byte[] FileHash { get; init; }
}
