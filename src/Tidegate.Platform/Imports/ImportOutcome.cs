namespace Tidegate.Platform.Imports;

/// <summary>What became of one file.</summary>
public enum ImportOutcome
{
    /// <summary>No outcome yet.</summary>
    Pending = 0,

    /// <summary>Its statements are in the ledger.</summary>
    Imported,

    /// <summary>The very same file was imported before; nothing changed.</summary>
    AlreadyImported,

    /// <summary>No byte in it.</summary>
    Empty,

    /// <summary>Larger than the limit.</summary>
    TooLarge,

    /// <summary>Neither XML nor a zip of XML.</summary>
    NotXml,

    /// <summary>A web page, mostly an error or sign-in page saved by a browser.</summary>
    WebPage,

    /// <summary>XML that is broken in the middle or ends too early.</summary>
    Malformed,

    /// <summary>A zip that unpacks to more than the bounds allow, or a zip within a zip.</summary>
    UnsafeZip,

    /// <summary>XML of something else: another broker's or another program's.</summary>
    OtherOrigin,

    /// <summary>The broker's own error answer instead of a statement.</summary>
    BrokerError,

    /// <summary>A statement of days that have not come yet.</summary>
    FromTheFuture,

    /// <summary>A statement with two base currencies.</summary>
    TwoBaseCurrencies,

    /// <summary>A statement without a section that the ledger reads. The number before was that of files which are imported now.</summary>
    NothingForUs = 14,

    /// <summary>The date format cannot be told from the file.</summary>
    AmbiguousDates,
}
