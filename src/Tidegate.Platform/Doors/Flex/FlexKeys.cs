using Tidegate.Flex.WebService;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>What a connection shows to the Flex Web Service.</summary>
/// <param name="Token">The token.</param>
/// <param name="Activity">The activity query.</param>
/// <param name="Confirmations">The query of trade confirmations; null for none.</param>
internal sealed record FlexKeys(FlexToken Token, QueryId Activity, QueryId? Confirmations);
