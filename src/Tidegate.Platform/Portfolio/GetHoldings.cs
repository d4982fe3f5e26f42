using Tidegate.Domain.Instruments;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Portfolio;

/// <summary>Reads all positions.</summary>
public sealed class GetHoldings(TidegateDb db)
{
    /// <summary>Answers for a scope.</summary>
    public Task<ScopedAnswer<HoldingsView>> RunAsync(AccountScope scope, CancellationToken cancel)
    {
        _ = db;
        ArgumentNullException.ThrowIfNull(scope);
        cancel.ThrowIfCancellationRequested();
        var none = Figure.Unknown("Nothing is imported yet.");
        return Task.FromResult<ScopedAnswer<HoldingsView>>(new ScopedAnswer<HoldingsView>.Shown(new(
            new([], Paper: false, default(Currency), null, null, []), [], none, null, none, null, none, null)));
    }
}
