using System.Collections.Immutable;
using System.Xml.Linq;
using Tidegate.Domain.Accounts;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Statements;

namespace Tidegate.Simulator.Tests.Statements;

/// <summary>Files issued from a shared history, as bytes and as a document.</summary>
internal static class Issued
{
    public static readonly DateOnly LastDay = new(2026, 11, 20);
    public static readonly DateTime Generated = new(2026, 11, 21, 5, 0, 0);

    /// <summary>A year and a half with all events.</summary>
    public static SimulatedHistory History { get; } = Of(1);

    public static SimulatedHistory Of(int seed, int months = 18) => SimulatedHistory.Generate(new HistoryOptions
    {
        Seed = seed,
        FirstDay = LastDay.AddMonths(-months),
        LastDay = LastDay,
        Events = HistoryEvents.All,
    });

    public static byte[] Bytes(
        StatementQuery query, DateOnly? from = null, DateOnly? to = null, SimulatedHistory? history = null,
        ImmutableArray<AccountId>? accounts = null)
    {
        var source = history ?? History;
        using var stream = new MemoryStream();
        new StatementIssuer(source).Issue(
            stream, new StatementRequest(query, accounts ?? source.Accounts, from ?? source.Options.FirstDay, to ?? LastDay, Generated));
        return stream.ToArray();
    }

    public static XDocument Document(
        StatementQuery query, DateOnly? from = null, DateOnly? to = null, ImmutableArray<AccountId>? accounts = null) =>
        XDocument.Load(new MemoryStream(Bytes(query, from, to, accounts: accounts)));

    public static string Column(this XElement row, string name) =>
        row.Attribute(name)?.Value ?? throw new InvalidDataException($"{row.Name} has no {name}.");

    /// <summary>Transaction ids of executions and cash rows, sorted.</summary>
    public static IEnumerable<string> TransactionIds(XDocument document) =>
        from row in document.Descendants()
        where row.Name == "Trade" || (row.Name == "CashTransaction" && row.Column("levelOfDetail") == "DETAIL")
        orderby row.Column("transactionID")
        select row.Column("transactionID");
}
