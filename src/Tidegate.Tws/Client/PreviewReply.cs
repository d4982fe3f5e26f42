using Tidegate.Tws.Orders;

namespace Tidegate.Tws.Client;

/// <summary>What an order would do.</summary>
internal sealed class PreviewReply : Reply<OrderState>, ITakes<OpenOrder>
{
    public void Take(in OpenOrder message) => Complete(message.State);
}
