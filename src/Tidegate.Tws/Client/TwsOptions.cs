using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Client;

/// <summary>Where the gateway is and how a client behaves towards it.</summary>
public sealed record TwsOptions
{
    /// <summary>Name or address of the machine; by default a gateway only lets programs of its own machine in.</summary>
    public string Host { get; init; } = "127.0.0.1";

    /// <summary>IB Gateway: 4001 live, 4002 paper. TWS: 7496 live, 7497 paper.</summary>
    [Range(1, 65535)]
    public int Port { get; init; } = 4002;

    /// <summary>Any number from 0; orders are bound to it, so it stays the same. One connection at a time has it.</summary>
    [Range(0, int.MaxValue)]
    public int ClientId { get; init; } = 1;

    /// <summary>The newest server version that is offered: 200 for text alone, 225 for protobuf alone.</summary>
    [Range(ServerVersion.Oldest, 999)]
    public int MaxServerVersion { get; init; } = ServerVersion.Newest;

    /// <summary>How long connecting may take, from the first byte to the accounts and the next order number.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the answer to a request may take unless the caller says otherwise.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the gateway may take to say that it has an order. After that the order is unknown and is looked up.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan AcknowledgeTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long an inactive order may be without news. Then the broker is asked; if it has the order neither among the open nor among the
    /// completed ones, the order has ended by <see cref="OrderEnd.Inactive"/>, else what the broker says counts.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan InactiveTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How often the gateway is asked for the time, so that a dead connection is noticed.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The first wait before connecting again; it doubles up to <see cref="ReconnectDelayMax"/>.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan ReconnectDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest wait before connecting again.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan ReconnectDelayMax { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Messages in any second, all kinds together. The broker allows half the market data lines, 50 for most logins.</summary>
    [Range(1, 1000)]
    public int MessagesPerSecond { get; init; } = 45;

    /// <summary>A message that would wait longer than this for its turn is refused instead.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan QueueDelayMax { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// A request for small bars or ticks of the past that the broker's limits would hold up longer than this is refused instead.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan HistoryDelayMax { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Subscriptions to quotes at a time; a login has at least 100, and the windows of TWS use them too.</summary>
    [Range(1, 100_000)]
    public int QuoteLines { get; init; } = 100;

    /// <summary>Books at a time: 3 for a login with fewer than 400 lines.</summary>
    [Range(1, 1000)]
    public int DepthLines { get; init; } = 3;

    /// <summary>Subscriptions to every single tick at a time: about 5 % of the lines.</summary>
    [Range(1, 10_000)]
    public int TickByTickLines { get; init; } = 5;

    /// <summary>Updates that a stream keeps for a slow reader; then the oldest goes and is counted.</summary>
    [Range(1, 1_000_000)]
    public int StreamBuffer { get; init; } = 1024;

    /// <summary>The clock of all waiting.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Checks that a client can work with the options.</summary>
    /// <exception cref="ArgumentException">An option is out of range; the message names it, its value and what is legal.</exception>
    public void Validate()
    {
        if (string.IsNullOrWhiteSpace(Host))
            throw new ArgumentException($"Host is '{Host}'; give the name or address of the gateway's machine.");
        if (Clock is null)
            throw new ArgumentException("Clock is null; give a clock, such as TimeProvider.System.");
        foreach (var option in typeof(TwsOptions).GetProperties())
        {
            if (option.GetCustomAttribute<RangeAttribute>() is { } range && option.GetValue(this) is var value && !range.IsValid(value))
            {
                throw new ArgumentException(string.Create(
                    CultureInfo.InvariantCulture, $"{option.Name} is {value}; give a value from {range.Minimum} to {range.Maximum}."));
            }
        }

        if (ReconnectDelayMax < ReconnectDelay)
        {
            throw new ArgumentException(
                $"ReconnectDelayMax is {ReconnectDelayMax}; give at least ReconnectDelay, which is {ReconnectDelay}.");
        }
    }
}
