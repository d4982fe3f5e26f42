namespace Tidegate.Tws.Client;

/// <summary>What the gateway said about a request, an order or the connection.</summary>
/// <param name="Code">The broker's code; from 500 to 599 the client's own.</param>
/// <param name="Text">For people.</param>
/// <param name="AdvancedReject">JSON of a rejection that can be overridden; mostly empty.</param>
public readonly record struct TwsError(int Code, string Text, string AdvancedReject = "")
{
    /// <summary>What it means.</summary>
    public ErrorClass Class => ErrorClasses.Of(Code);
}
