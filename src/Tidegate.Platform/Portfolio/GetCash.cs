using Tidegate.Domain.Instruments;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Portfolio;

/// <summary>Reads cash by account and currency.</summary>
public sealed class GetCash(TidegateDb db)
{
    /// <summary>Answers for a scope.</summary>
    public Task<ScopedAnswer<CashView>> RunAsync(AccountScope scope, CancellationToken cancel)
    {
        _ = db;
        ArgumentNullException.ThrowIfNull(scope);
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult<ScopedAnswer<CashView>>(new ScopedAnswer<CashView>.Shown(new(
            new([], Paper: false, default(Currency), null, null, []), [], Figure.Unknown("Nothing is imported yet."))));
    }
}
