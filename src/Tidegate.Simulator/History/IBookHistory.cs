using Tidegate.Domain.Accounts;
using Tidegate.Simulator.Books;

namespace Tidegate.Simulator.History;

/// <summary>Books of accounts over their days: of a generated past, or of a live exchange. Statements are written from them.</summary>
public interface IBookHistory
{
    /// <summary>The trading days of an account, oldest first.</summary>
    /// <exception cref="ArgumentException">There is no such account.</exception>
    IEnumerable<BookDay> Days(AccountId account);

    /// <summary>An account's books at the close of a day, or of the last trading day before it.</summary>
    /// <exception cref="ArgumentException">There is no such account.</exception>
    AccountBooks At(AccountId account, DateOnly day);
}
