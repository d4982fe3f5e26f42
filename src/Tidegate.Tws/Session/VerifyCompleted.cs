using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Session;

/// <summary>Incoming 66: whether a program of a partner is what it says.</summary>
/// <param name="IsSuccessful">Whether it is.</param>
/// <param name="Error">Why not.</param>
public readonly record struct VerifyCompleted(bool IsSuccessful, string Error) : IAnswer<VerifyCompleted>
{
    /// <inheritdoc/>
    public static int Id => 66;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufSession;

    /// <inheritdoc/>
    public static VerifyCompleted Visit<TWire>(ref TWire wire, in VerifyCompleted m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(
            wire.IsProtobuf ? wire.Flag(1, m.IsSuccessful) : wire.Text(1, m.IsSuccessful ? "true" : "false") is "true" or "1",
            wire.Prose(2, m.Error));
    }
}
