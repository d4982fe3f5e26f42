using Microsoft.Extensions.DependencyInjection;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Connections;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Sessions;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Executions;
using Tidegate.Platform.Sessions;

namespace Tidegate.TestKit;

/// <summary>What a gateway has told of an account, written as its keeper writes it; no gateway is there.</summary>
public static class ToldDay
{
    /// <summary>The account.</summary>
    public static readonly AccountId Account = new("DU1000003");

    /// <summary>A Wednesday.</summary>
    public static readonly DateOnly Day = new(2025, 1, 8);

    /// <summary>
    /// Tells a purchase at 10:00 in New York by a connection that was away from 11:00 to 11:30 and for the reset of the night.
    /// </summary>
    /// <param name="scope">A scope in the workspace.</param>
    public static async Task TellAsync(IServiceProvider scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        await ConnectAsync(
            scope, "Told", [Account],
            (New(7, 10, 0), SessionEventKind.Up), (New(8, 11, 0), SessionEventKind.Lost), (New(8, 11, 30), SessionEventKind.Up),
            (New(9, 0, 15), SessionEventKind.BrokerLost), (New(9, 0, 18), SessionEventKind.BrokerRestored));
        await scope.GetRequiredService<RecordExecutions>().RunAsync(
            [
                new()
                {
                    Account = Account,
                    ExecutionId = "0000e0d5.69dd7411.01.01",
                    When = new(New(8, 10, 0), "2025-01-08 10:00:00", NewYork.Name, true),
                    Instrument = new(InstrumentId.FromConid(9), AssetClass.Stock, "ABC", "ABC CORP", Currency.Parse("USD"), 1),
                    Quantity = 10,
                    Price = 10,
                },
            ],
            CancellationToken.None);
    }

    /// <summary>Makes a connection with a story.</summary>
    /// <param name="scope">A scope in the workspace.</param>
    /// <param name="name">Its name.</param>
    /// <param name="login">The accounts of its login.</param>
    /// <param name="told">What happened to it.</param>
    public static async Task<Guid> ConnectAsync(
        IServiceProvider scope, string name, IReadOnlyList<AccountId> login, params (DateTimeOffset At, SessionEventKind Kind)[] told)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(login);
        ArgumentNullException.ThrowIfNull(told);
        // Nobody listens there.
        var terms = new GatewayTerms("127.0.0.1", 1, name.Length, login is [var only] ? only : default, TradingMode.Paper);
        var answer = await scope.GetRequiredService<LinkGateway>().RunAsync(new(Guid.Empty, name, terms), CancellationToken.None);
        var link = ((ConnectionOutcome.Saved)answer).Id;
        var events = told.Select(one => new SessionEvent(one.At.ToUniversalTime(), one.Kind)).ToList();
        var story = SessionStory.Of(new(NewYork.Zone), events[0].At, events);
        await scope.GetRequiredService<SessionStore>().WriteAsync(
            new(link, scope.GetRequiredService<TimeProvider>().GetUtcNow(), story, events, []) { Accounts = login },
            CancellationToken.None);
        return link;
    }

    private static DateTimeOffset New(int day, int hour, int minute) =>
        new DateTimeOffset(2025, 1, day, hour, minute, 0, TimeSpan.FromHours(-5)).ToUniversalTime();
}
