using Tidegate.Platform.Ledger;

namespace Tidegate.Web.Ledger;

/// <summary>A page of the ledger's entries, with sums of all pages.</summary>
/// <param name="Items">The entries of the page.</param>
/// <param name="Next">The address of the next page; null on the last.</param>
/// <param name="AsOf">Always null: each entry bears its own instant.</param>
/// <param name="Count">Entries on all pages.</param>
/// <param name="Page">This page, from 1.</param>
/// <param name="PageCount">How many pages there are.</param>
/// <param name="Totals">Sums of all pages by currency.</param>
/// <param name="Types">The types that occur in the scope.</param>
internal sealed record TransactionsAnswer(
    IReadOnlyList<TransactionView> Items,
    string? Next,
    DateTimeOffset? AsOf,
    int Count,
    int Page,
    int PageCount,
    IReadOnlyList<TransactionTotal> Totals,
    IReadOnlyList<string> Types);
