namespace Tidegate.Web.Hosting;

/// <summary>What is unsafe about the way in which a page reaches its reader.</summary>
public enum HostingRisk
{
    /// <summary>Nothing: TLS, or the reader's own machine.</summary>
    None,

    /// <summary>A proxy stands before the pages that nobody named, so everyone seems to come from one address and without TLS.</summary>
    UnknownProxy,

    /// <summary>The named proxy passes on what came to it without TLS.</summary>
    PlainAtProxy,

    /// <summary>The pages are served to other machines without TLS.</summary>
    PlainOnNetwork,
}
