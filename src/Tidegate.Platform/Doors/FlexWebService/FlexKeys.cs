using Tidegate.Flex.WebService;

namespace Tidegate.Platform.Doors.FlexWebService;

/// <summary>What a connection shows to the Flex Web Service.</summary>
/// <param name="Address">Address of the service; empty for the broker's.</param>
/// <param name="Token">The token.</param>
/// <param name="Activity">The activity query.</param>
/// <param name="Confirmations">The query of trade confirmations; null for none.</param>
internal sealed record FlexKeys(string Address, FlexToken Token, QueryId Activity, QueryId? Confirmations);
