using Npgsql;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Instruments;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Portfolio;

namespace Tidegate.Platform.Imports;

/// <summary>The writers of all that a statement holds, on one connection; made once for a file, emptied with each statement.</summary>
internal sealed class StatementTables(NpgsqlConnection connection)
{
    public LedgerWriter Ledger { get; } = new(connection);

    public RawRowWriter Raw { get; } = new(connection);

    public EvidenceWriter Evidence { get; } = new(connection);

    public InstrumentWriter Instruments { get; } = new(connection);

    public AccountWriter Accounts { get; } = new(connection);

    public StatementWriter Statements { get; } = new(connection);

    public async Task PrepareAsync(CancellationToken cancel)
    {
        await Ledger.PrepareAsync(cancel);
        await Raw.PrepareAsync(cancel);
        await Evidence.PrepareAsync(cancel);
    }
}
