using Tidegate.Tws.Client;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Tests.Client;

/// <summary>Ends that come in the moment in which something else begins or is over.</summary>
public sealed class ClosingTests
{
    [Fact]
    public async Task A_limit_that_runs_out_when_the_connection_just_stands_hurts_nobody()
    {
        var clock = new TardyTime();
        await using var scene = new ClientScene(options => options with { Clock = clock });
        await scene.ConnectAsync();
        clock.FireDisposed();
        Assert.Equal(ConnectionState.Ready, scene.Client.State);
    }

    [Fact]
    public async Task A_link_that_is_closed_before_it_begins_does_not_begin()
    {
        await using var gateway = new ScriptedGateway();
        var greeting = gateway.GreetAsync(225);
        var link = await GatewayLink.OpenAsync(new() { Port = gateway.Port }, CancellationToken.None);
        await greeting;
        await link.DisposeAsync();
        link.Start(new MessageRouter(), (_, _) => { });
        Assert.IsType<IOException>(await link.Ended);
    }

    /// <summary>A clock whose timers may be found firing by who disposes them, as those of the machine may.</summary>
    private sealed class TardyTime : TimeProvider
    {
        private readonly List<Action> disposed = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            new TardyTimer(base.CreateTimer(callback, state, dueTime, period), () =>
            {
                lock (disposed)
                    disposed.Add(() => callback(state));
            });

        /// <summary>Runs what those that were disposed had to do.</summary>
        public void FireDisposed()
        {
            Action[] all;
            lock (disposed)
                all = [.. disposed];
            Assert.NotEmpty(all);
            foreach (var one in all)
                one();
        }

        private sealed class TardyTimer(ITimer inner, Action onDispose) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => inner.Change(dueTime, period);

            public void Dispose()
            {
                onDispose();
                inner.Dispose();
            }

            public ValueTask DisposeAsync()
            {
                onDispose();
                return inner.DisposeAsync();
            }
        }
    }
}
