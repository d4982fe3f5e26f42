using System.Collections.Frozen;
using System.Collections.Immutable;
using Tidegate.Simulator.Exchange.Accounts;

namespace Tidegate.Simulator.Gateway.Accounts;

/// <summary>Which values of an account a summary shows (tws-api: account summary tags and <c>$LEDGER</c>).</summary>
internal sealed record SummaryTags
{
    private const string LedgerTag = "$LEDGER";
    private const string AllCurrencies = "ALL";
    private const string SumOfCurrencies = "BASE";

    private readonly FrozenSet<string> tags;
    private readonly ImmutableArray<string> currencies;

    /// <summary>Reads a list with commas.</summary>
    public SummaryTags(string list)
    {
        var parts = list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        tags = parts.Where(part => !IsLedger(part)).ToFrozenSet(StringComparer.Ordinal);
        currencies = [.. parts.Where(IsLedger).Select(CurrencyOf)];
    }

    /// <summary>The values that are shown, in the order of the account's values.</summary>
    public IEnumerable<AccountValue> Of(ImmutableArray<AccountValue> values)
    {
        var totals = values.TakeWhile(value => value.Currency != SumOfCurrencies).Where(value => tags.Contains(value.Tag));
        return totals.Concat(Ledger(values).Where(value => currencies.Contains(AllCurrencies) || currencies.Contains(value.Currency)));
    }

    /// <summary>The part of the values that goes by currencies; it stands behind the totals.</summary>
    public static IEnumerable<AccountValue> Ledger(ImmutableArray<AccountValue> values) =>
        values.SkipWhile(value => value.Currency != SumOfCurrencies);

    private static string CurrencyOf(string ledger) =>
        ledger.Length > LedgerTag.Length ? ledger[(LedgerTag.Length + 1)..] : SumOfCurrencies;

    private static bool IsLedger(string tag) =>
        tag == LedgerTag || tag.StartsWith(LedgerTag + ":", StringComparison.Ordinal);
}
