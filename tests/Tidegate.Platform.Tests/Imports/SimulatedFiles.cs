using System.Collections.Immutable;
using Tidegate.Domain.Accounts;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Statements;

namespace Tidegate.Platform.Tests.Imports;

/// <summary>Statement files of an imaginary past.</summary>
internal static class SimulatedFiles
{
    public static readonly DateOnly LastDay = new(2025, 6, 27);

    public static SimulatedHistory History(int seed, int years = 1) =>
        SimulatedHistory.Generate(HistoryOptions.Demo(seed, LastDay) with { FirstDay = LastDay.AddYears(-years).AddDays(1) });

    public static byte[] File(SimulatedHistory history, StatementQuery query, DateOnly from, DateOnly to, DateTime? generated = null,
        params AccountId[] accounts)
    {
        using var stream = new MemoryStream();
        ImmutableArray<AccountId> whose = accounts.Length == 0 ? history.Accounts : [.. accounts];
        new StatementIssuer(history).Issue(stream, new(query, whose, from, to, generated ?? to.AddDays(1).ToDateTime(new TimeOnly(4, 30))));
        return stream.ToArray();
    }
}
