using Npgsql;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;

namespace Tidegate.Platform.Ledger;

/// <summary>How the columns of an entry stand in the table of versions: one list for writing and reading.</summary>
internal static class VersionColumns
{
    private const int HeadCount = 13;

    private static readonly EntryNumber[] Numbers = Enum.GetValues<EntryNumber>();
    private static readonly EntryText[] Texts = Enum.GetValues<EntryText>();
    private static readonly EntryDay[] Days = Enum.GetValues<EntryDay>();

    /// <summary>The columns, all but those of keys and places, in the order in which <see cref="Read"/> expects them.</summary>
    public static IReadOnlyList<CopyColumn<EntryColumns>> All { get; } =
    [
        CopyColumn<EntryColumns>.Small("kind", c => (short)c.Kind),
        CopyColumn<EntryColumns>.Instant("instant", c => c.When.Instant),
        CopyColumn<EntryColumns>.Text("wall", c => c.When.Wall),
        CopyColumn<EntryColumns>.Text("zone", c => c.When.Zone),
        CopyColumn<EntryColumns>.Flag("time_known", c => c.When.TimeKnown),
        CopyColumn<EntryColumns>.Day("day", c => c.Day),
        CopyColumn<EntryColumns>.Text("instrument_id", c => c.Instrument.Value),
        CopyColumn<EntryColumns>.Text("asset_class", c => c.AssetClass.Code),
        CopyColumn<EntryColumns>.Text("currency", c => c.Currency.Code),
        CopyColumn<EntryColumns>.Flag("coarse", c => c.Coarse),
        CopyColumn<EntryColumns>.Flag("provisional", c => c.Provisional),
        CopyColumn<EntryColumns>.Flag("manual", c => c.Manual),
        CopyColumn<EntryColumns>.Small("lacking", c => (short)c.Lacking),
        .. Numbers.Select(Number),
        .. Texts.Select(Text),
        .. Days.Select(day => CopyColumn<EntryColumns>.Day(NameOf(day), c => c[day])),
    ];

    /// <summary>Their names, in order, for SQL.</summary>
    public static string Names { get; } = string.Join(", ", All.Select(column => column.Name));

    /// <summary>Their names with that of the table before them.</summary>
    public static string NamesOf(string table) => string.Join(", ", All.Select(column => $"{table}.{column.Name}"));

    /// <summary>Reads the columns that stand in a row from a position on.</summary>
    public static EntryColumns Read(NpgsqlDataReader row, int from, AccountId account, TextPool pool)
    {
        var columns = new EntryColumns
        {
            Kind = (EntryKind)row.GetInt16(from),
            Account = account,
            When = new(
                row.GetFieldValue<DateTimeOffset>(from + 1),
                row.GetString(from + 2),
                pool.Of(row.GetString(from + 3)),
                row.GetBoolean(from + 4)),
            Day = row.GetFieldValue<DateOnly>(from + 5),
            Instrument = row.GetString(from + 6) is { Length: > 0 } instrument ? new(pool.Of(instrument)) : default,
            AssetClass = new(pool.Of(row.GetString(from + 7))),
            Currency = Currency.Parse(pool.Of(row.GetString(from + 8))),
            Coarse = row.GetBoolean(from + 9),
            Provisional = row.GetBoolean(from + 10),
            Manual = row.GetBoolean(from + 11),
            Lacking = (LackingColumns)row.GetInt16(from + 12),
        };
        var at = from + HeadCount;
        foreach (var column in Numbers)
        {
            columns[column] = row.IsDBNull(at) ? null : row.GetDecimal(at);
            at++;
        }

        foreach (var column in Texts)
        {
            columns[column] = row.IsDBNull(at) ? "" : pool.Of(row.GetString(at));
            at++;
        }

        foreach (var column in Days)
        {
            columns[column] = row.IsDBNull(at) ? null : row.GetFieldValue<DateOnly>(at);
            at++;
        }

        return columns;
    }

    // Every entry has an amount, so that sums over all kinds need no care.
    private static CopyColumn<EntryColumns> Number(EntryNumber column) => column is EntryNumber.Amount
        ? CopyColumn<EntryColumns>.Number("amount", c => c[column] ?? 0m)
        : CopyColumn<EntryColumns>.Number(SnakeCase(column.ToString()), c => c[column]);

    // Only a trade has a commission, so only it has a currency of the commission.
    private static CopyColumn<EntryColumns> Text(EntryText column) => column is EntryText.CommissionCurrency
        ? CopyColumn<EntryColumns>.Text("commission_currency", c => c[column] is { Length: > 0 } code ? code : null)
        : CopyColumn<EntryColumns>.Text(SnakeCase(column.ToString()), c => c[column]);

    private static string NameOf(EntryDay day) => day is EntryDay.Opened ? "opened" : $"{SnakeCase(day.ToString())}_day";

    private static string SnakeCase(string name) => string.Concat(
        name.Select((c, i) => char.IsUpper(c) ? $"{(i > 0 ? "_" : "")}{char.ToLowerInvariant(c)}" : c.ToString()));
}
