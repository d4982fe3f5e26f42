namespace Tidegate.Domain.Ledger;

/// <summary>The broker's words for which way a transfer goes.</summary>
public static class TransferDirections
{
    /// <summary>The direction that a text names; anything but <c>IN</c> and <c>OUT</c> tells none.</summary>
    public static TransferDirection Of(string? text) => text switch
    {
        "IN" => TransferDirection.In,
        "OUT" => TransferDirection.Out,
        _ => TransferDirection.Unknown,
    };

    /// <summary>The broker's word; empty when the statement does not tell.</summary>
    public static string Text(TransferDirection direction) => direction switch
    {
        TransferDirection.In => "IN",
        TransferDirection.Out => "OUT",
        _ => "",
    };
}
