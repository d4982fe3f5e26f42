using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>What the translation of a row needs to know of the statement that it stands in.</summary>
internal sealed class StatementScope(StatementStart start)
{
    /// <summary>The statement's account, which rows without one belong to.</summary>
    public AccountId Account { get; } = new(start.AccountId);

    /// <summary>The statement's days.</summary>
    public DaySpan Days { get; } = new(start.From, start.To);

    /// <summary>Whose row: dashes mark a row that is consolidated over accounts.</summary>
    public AccountId AccountOf(string? account) => string.IsNullOrEmpty(account) || account is "-" or "--" ? Account : new(account);

    /// <summary>Where a row stands.</summary>
    /// <param name="row">The row.</param>
    /// <param name="account">Whose row, when it tells the account's base currency.</param>
    /// <param name="baseCurrency">The base currency as the row has it; null when it tells none.</param>
    public RowOrigin Origin(StatementRow row, string? account = null, string? baseCurrency = null) => new(
        row.Section,
        row.Element,
        row.Unknown.Count == 0 ? [] : [.. row.Unknown.Select(column => column.Key)],
        Currency.TryParse(baseCurrency, out var told) ? (AccountOf(account), told) : null);

    /// <summary>A row of a known section that cannot be booked, with the reason.</summary>
    public StatementFact.Kept Keep(StatementRow row, string? account, string lacks, string? currency = null) => new(
        Origin(row),
        AccountOf(account),
        RowText.ColumnsOf(row),
        default,
        Currency.TryParse(currency, out var known) ? known : null,
        $"It has no {lacks}.");

    /// <summary>A row that repeats what others say at another level.</summary>
    public StatementFact.Counted Count(StatementRow row) => new(Origin(row));
}
