using Npgsql;

namespace Tidegate.Platform.Storage;

/// <summary>
/// The store cannot be used, and a person can mend it: each one names what is wrong, where, and what to do. Thrown by everything in
/// <c>Storage</c>; shown as it is by the command line and at the start of the web host.
/// </summary>
public sealed class StorageException : Exception
{
    /// <summary>A storage fault with its mend.</summary>
    /// <param name="code">Lower-kebab word for programs, such as <c>disk-full</c>.</param>
    /// <param name="message">One or two sentences: what is wrong.</param>
    /// <param name="hint">What the person can do.</param>
    /// <param name="field">The option or setting that is at fault, such as <c>--data</c>; null when none is.</param>
    /// <param name="value">The value of <paramref name="field"/> or the path at fault; null when there is none.</param>
    /// <param name="cause">The technical cause; null when there is none.</param>
    public StorageException(string code, string message, string hint, string? field = null, string? value = null, Exception? cause = null)
        : base(message, cause)
    {
        Code = code;
        Hint = hint;
        Field = field;
        Value = value;
    }

    /// <summary>What a person can do about a fault of the store, wherever it came up; null when the fault is of another kind.</summary>
    public static StorageException? Explain(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case StorageException known:
                    return known;
                case PostgresException { SqlState: PostgresErrorCodes.DiskFull } full:
                    return new(
                        "disk-full",
                        $"The disk of the database is full: {full.MessageText}",
                        "Free some space (at least 1 GB), then try again; nothing was written by halves.",
                        cause: fault);
                case NpgsqlException { IsTransient: true } lost:
                    return new(
                        "database-lost",
                        $"The connection to the database broke: {lost.Message}",
                        "Try again; 'tidegate doctor' says what is wrong.",
                        cause: fault);
            }
        }

        return null;
    }

    /// <summary>Lower-kebab word for programs.</summary>
    public string Code { get; }

    /// <summary>What the person can do.</summary>
    public string Hint { get; }

    /// <summary>The option or setting at fault; null when none is.</summary>
    public string? Field { get; }

    /// <summary>The value or path at fault; null when there is none.</summary>
    public string? Value { get; }
}
