namespace Tidegate.Tws.Client;

/// <summary>What a code of the broker means for what is going on.</summary>
public enum ErrorClass
{
    /// <summary>Good to know; everything goes on.</summary>
    Information,

    /// <summary>The request or order goes on, though not quite as asked.</summary>
    Warning,

    /// <summary>It will pass; wait.</summary>
    Transient,

    /// <summary>The request, or the new or changed order, is refused.</summary>
    Reject,

    /// <summary>The end of an order that is no failure: it was cancelled.</summary>
    Cancelled,

    /// <summary>The connection cannot go on.</summary>
    Fatal,
}
