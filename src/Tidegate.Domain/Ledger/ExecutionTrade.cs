using System.Globalization;
using Tidegate.Domain.Accounts;

namespace Tidegate.Domain.Ledger;

/// <summary>The trade that an execution becomes until a statement tells it.</summary>
public static class ExecutionTrade
{
    /// <summary>Executions after this time of New York stand in the books of the next day (flex.md §3).</summary>
    public static readonly TimeOnly BooksClose = new(20, 20);

    /// <summary>The trade, in the shape of a trade confirmation: what a gateway does not tell is marked as lacking.</summary>
    public static Trade Of(ExecutionReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var (instrument, currency) = (report.Instrument, report.Instrument.Currency);
        var wall = TimeZoneInfo.ConvertTime(report.When.Instant, NewYork.Zone).DateTime;
        var lacking = LackingColumns.Statement | LackingColumns.Day | LackingColumns.Taxes;
        return new()
        {
            Account = report.Account,
            // In the words of a statement, so that one without execution ids can be recognized by what it says.
            When = new(
                report.When.Instant.ToUniversalTime(),
                wall.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                NewYork.Name,
                report.When.TimeKnown),
            Day = BookDay(wall),
            Instrument = instrument.Id,
            AssetClass = instrument.AssetClass,
            Symbol = instrument.Symbol,
            Description = instrument.Description,
            Currency = currency,
            Type = "ExchTrade",
            Side = report.Quantity < 0 ? "SELL" : "BUY",
            Quantity = report.Quantity,
            Price = report.Price,
            Multiplier = instrument.Multiplier,
            Proceeds = -report.Quantity * report.Price * instrument.EffectiveMultiplier,
            Commission = report.Commission ?? 0m,
            CommissionCurrency = report.CommissionCurrency ?? currency,
            ExecutionId = report.ExecutionId,
            OrderId = report.OrderId,
            OrderReference = report.OrderReference,
            Exchange = report.Exchange,
            BrokerRealized = report.BrokerRealized,
            Provisional = true,
            Lacking = report.Commission is null ? lacking | LackingColumns.Commission : lacking,
        };
    }

    private static DateOnly BookDay(DateTime wall)
    {
        var day = DateOnly.FromDateTime(wall);
        if (TimeOnly.FromDateTime(wall) >= BooksClose)
            day = day.AddDays(1);
        return day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(2),
            DayOfWeek.Sunday => day.AddDays(1),
            _ => day,
        };
    }
}
