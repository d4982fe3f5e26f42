namespace Tidegate.Platform.Ledger;

/// <summary>A page of entries.</summary>
/// <param name="Accounts">The accounts looked at, as the broker names them.</param>
/// <param name="Items">At most <see cref="TransactionFilter.PageSize"/>; all of them when the answer is unpaged.</param>
/// <param name="Count">Entries of the filter on all pages.</param>
/// <param name="Page">This page, from 1.</param>
/// <param name="PageCount">Number of pages, at least 1.</param>
/// <param name="Totals">Over all pages, by currency.</param>
/// <param name="Types">The broker's types that occur in these accounts, for the filter's choice.</param>
public sealed record TransactionsView(
    IReadOnlyList<string> Accounts,
    IReadOnlyList<TransactionView> Items,
    int Count,
    int Page,
    int PageCount,
    IReadOnlyList<TransactionTotal> Totals,
    IReadOnlyList<string> Types);
