using Npgsql;
using NpgsqlTypes;

namespace Tidegate.Platform.Ledger;

/// <summary>A column of a temporary table and how to write it.</summary>
internal abstract class CopyColumn<T>(string name, string sqlType)
{
    public string Name => name;

    public string SqlType => sqlType;

    public static CopyColumn<T> Text(string name, Func<T, string?> value) => new Reference<string>(name, "text", NpgsqlDbType.Text, value);

    public static CopyColumn<T> Json(string name, Func<T, string?> value) =>
        new Reference<string>(name, "jsonb", NpgsqlDbType.Jsonb, value);

    public static CopyColumn<T> Bytes(string name, Func<T, byte[]?> value) =>
        new Reference<byte[]>(name, "bytea", NpgsqlDbType.Bytea, value);

    public static CopyColumn<T> Uuid(string name, Func<T, Guid?> value) => new Value<Guid>(name, "uuid", NpgsqlDbType.Uuid, value);

    public static CopyColumn<T> Number(string name, Func<T, decimal?> value) =>
        new Value<decimal>(name, "numeric", NpgsqlDbType.Numeric, value);

    public static CopyColumn<T> Integer(string name, Func<T, int?> value) => new Value<int>(name, "integer", NpgsqlDbType.Integer, value);

    public static CopyColumn<T> Small(string name, Func<T, short?> value) =>
        new Value<short>(name, "smallint", NpgsqlDbType.Smallint, value);

    public static CopyColumn<T> Flag(string name, Func<T, bool?> value) => new Value<bool>(name, "boolean", NpgsqlDbType.Boolean, value);

    public static CopyColumn<T> Day(string name, Func<T, DateOnly?> value) => new Value<DateOnly>(name, "date", NpgsqlDbType.Date, value);

    public static CopyColumn<T> Instant(string name, Func<T, DateTimeOffset?> value) =>
        new Value<DateTimeOffset>(name, "timestamptz", NpgsqlDbType.TimestampTz, value);

    /// <summary>The same column of a row that holds a <typeparamref name="T"/>; null where it holds none.</summary>
    public CopyColumn<TOuter> Within<TOuter>(Func<TOuter, T?> inner) => new Nested<TOuter>(this, inner);

    public abstract Task WriteAsync(NpgsqlBinaryImporter copy, T row, CancellationToken cancel);

    private sealed class Nested<TOuter>(CopyColumn<T> column, Func<TOuter, T?> inner) : CopyColumn<TOuter>(column.Name, column.SqlType)
    {
        public override Task WriteAsync(NpgsqlBinaryImporter copy, TOuter row, CancellationToken cancel) =>
            inner(row) is { } held ? column.WriteAsync(copy, held, cancel) : copy.WriteNullAsync(cancel);
    }

    private sealed class Reference<TValue>(string name, string sqlType, NpgsqlDbType type, Func<T, TValue?> value)
        : CopyColumn<T>(name, sqlType)
        where TValue : class
    {
        public override Task WriteAsync(NpgsqlBinaryImporter copy, T row, CancellationToken cancel) =>
            value(row) is { } known ? copy.WriteAsync(known, type, cancel) : copy.WriteNullAsync(cancel);
    }

    private sealed class Value<TValue>(string name, string sqlType, NpgsqlDbType type, Func<T, TValue?> value)
        : CopyColumn<T>(name, sqlType)
        where TValue : struct
    {
        public override Task WriteAsync(NpgsqlBinaryImporter copy, T row, CancellationToken cancel) =>
            value(row) is { } known ? copy.WriteAsync(known, type, cancel) : copy.WriteNullAsync(cancel);
    }
}
