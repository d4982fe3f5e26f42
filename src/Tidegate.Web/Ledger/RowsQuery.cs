using Microsoft.AspNetCore.Http;
using Tidegate.Platform.Imports;
using Tidegate.Platform.Ledger;

namespace Tidegate.Web.Ledger;

/// <summary>The entries behind a figure, named in an address.</summary>
public static class RowsQuery
{
    /// <summary>Where the part is.</summary>
    public const string Path = "/transactions/-/rows";

    /// <summary>Most entries that one figure opens; each is looked up in its file.</summary>
    public const int CountMax = 20;

    /// <summary>The address of the rows of these entries, the first <see cref="CountMax"/> of them.</summary>
    public static string Address(IEnumerable<Guid> entries) => $"{Path}?ids={string.Join(',', entries.Take(CountMax))}";

    /// <summary>The entries that an address names; what is no id is left out.</summary>
    public static IReadOnlyList<Guid> Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return [.. request.Query["ids"].ToString().Split(',').Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty)
            .Where(id => id != Guid.Empty).Distinct().Take(CountMax)];
    }

    /// <summary>Looks the entries up, the first <see cref="CountMax"/> of them; those that are gone are left out.</summary>
    public static async Task<IReadOnlyList<TransactionDetail>> ReadAsync(
        IEnumerable<Guid> entries, GetTransaction getTransaction, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(getTransaction);
        var details = new List<TransactionDetail>();
        foreach (var entry in entries.Take(CountMax))
        {
            if (await getTransaction.RunAsync(entry, cancel) is { } detail)
            {
                details.Add(detail);
            }
        }

        return details;
    }
}
