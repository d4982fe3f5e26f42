namespace Tidegate.Web.Linking;

/// <summary>What a line of a drawing of the portal is.</summary>
public enum PortalRowKind
{
    /// <summary>A box with a tick.</summary>
    Ticked,

    /// <summary>An empty box.</summary>
    Unticked,

    /// <summary>A field with a value.</summary>
    Field,

    /// <summary>A button.</summary>
    Button,

    /// <summary>A line of a list with the round "i", the pencil and the arrow at its end.</summary>
    Listed,
}
