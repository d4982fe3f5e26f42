using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Tidegate.Platform.Storage;

/// <summary>Recognises a database or a disk that cannot be used now and may be later; work in the background waits for it.</summary>
internal static class StoreFailure
{
    /// <summary>Whether a failure is one of the store's. EF wraps a lost connection into an InvalidOperationException.</summary>
    public static bool Is(Exception failure) =>
        failure is NpgsqlException or DbUpdateException or IOException or UnauthorizedAccessException
        || (failure is InvalidOperationException { InnerException: { } cause } && Is(cause));
}
