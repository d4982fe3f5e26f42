namespace Tidegate.Simulator.FlexService;

/// <summary>What a call is answered with, and how that is handed over.</summary>
internal sealed record FlexVerdict(FlexAnswer Answer, FlexDelivery Delivery);
