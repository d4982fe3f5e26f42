using System.Buffers.Text;
using System.Collections.Frozen;
using Tidegate.Tws.Accounts;
using Tidegate.Tws.Advisors;
using Tidegate.Tws.Bars;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Depth;
using Tidegate.Tws.DisplayGroups;
using Tidegate.Tws.Executions;
using Tidegate.Tws.News;
using Tidegate.Tws.Orders;
using Tidegate.Tws.Quotes;
using Tidegate.Tws.Scanners;
using Tidegate.Tws.Session;
using Tidegate.Tws.Wire;

namespace Tidegate.Simulator.Gateway.Sessions;

/// <summary>Finds the number of a request or order in a message that is not read any further.</summary>
internal static class RequestNumber
{
    private const int None = -1;
    private const byte FirstVarint = 0x08;

    /// <summary>Messages whose text form begins with a message version at every server version.</summary>
    private static readonly FrozenSet<int> Versioned = new[]
    {
        RequestQuotes.Id, CancelQuotes.Id, RequestExecutions.Id, RequestContractDetails.Id, RequestMarketDepth.Id,
        CancelMarketDepth.Id, CancelHistoricalBars.Id, ExerciseOptions.Id, CancelScanner.Id, RequestRealTimeBars.Id,
        CancelRealTimeBars.Id, RequestImpliedVolatility.Id, RequestOptionPrice.Id, CancelImpliedVolatility.Id, CancelOptionPrice.Id,
        RequestAccountSummary.Id, CancelAccountSummary.Id, RequestPositionsMulti.Id, CancelPositionsMulti.Id,
        RequestAccountUpdatesMulti.Id, CancelAccountUpdatesMulti.Id, RequestDisplayGroups.Id, SubscribeToDisplayGroup.Id,
        UpdateDisplayGroup.Id, UnsubscribeFromDisplayGroup.Id,
    }.ToFrozenSet();

    /// <summary>Messages whose first field means something else: they have no number, or it stands behind the others.</summary>
    private static readonly FrozenSet<int> Numberless = new[]
    {
        RequestOpenOrders.Id, RequestAccountUpdates.Id, RequestAutoOpenOrders.Id, RequestAllOpenOrders.Id, RequestScannerParameters.Id,
        CancelAllOrders.Id, RequestQuoteType.Id, RequestPositions.Id, CancelPositions.Id, RequestFamilyCodes.Id,
        RequestDepthExchanges.Id, RequestMarketRule.Id, RequestCompletedOrders.Id, StartApi.Id, RequestIds.Id, SetLogLevel.Id,
        RequestManagedAccounts.Id, RequestCurrentTime.Id, RequestCurrentTimeInMillis.Id, RequestNewsBulletins.Id,
        CancelNewsBulletins.Id, RequestNewsProviders.Id, RequestAdvisorConfiguration.Id, ReplaceAdvisorConfiguration.Id,
        VerifyRequest.Id, VerifyMessage.Id,
    }.ToFrozenSet();

    /// <summary>The number; -1 when there is none.</summary>
    public static int Find(ReadOnlySpan<byte> payload, MessageHead head, int version)
    {
        var fields = payload[head.Length..];
        if (Numberless.Contains(head.Id))
            return None;
        if (head.IsProtobuf)
            return fields.Length > 1 && fields[0] == FirstVarint ? Varint(fields[1..]) : None;
        if (Versioned.Contains(head.Id) || (head.Id == CancelOrder.Id && version < ServerVersion.ManualOrderIndicator))
            fields = fields[(fields.IndexOf((byte)0) + 1)..];
        return Utf8Parser.TryParse(fields, out int number, out var used) && used < fields.Length && fields[used] == 0 ? number : None;
    }

    private static int Varint(ReadOnlySpan<byte> bytes)
    {
        ulong value = 0;
        for (var i = 0; i < bytes.Length && i < 10; i++)
        {
            value |= (ulong)(bytes[i] & 0x7F) << (7 * i);
            if (bytes[i] < 0x80)
                return unchecked((int)value);
        }

        return None;
    }
}
