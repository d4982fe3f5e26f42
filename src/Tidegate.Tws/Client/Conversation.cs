namespace Tidegate.Tws.Client;

/// <summary>A request and what came for it so far.</summary>
internal abstract class Conversation
{
    /// <summary>The gateway said something about it; returns whether that is its end.</summary>
    public abstract bool Tell(TwsError error);

    /// <summary>The connection broke. Returns whether the request lives on and is sent again.</summary>
    public abstract bool Break(Exception cause);

    /// <summary>The client is closed.</summary>
    public abstract void Close();
}
