using System.Globalization;
using Tidegate.Tws.Configuration;
using Tidegate.Tws.Session;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Client;

/// <summary>The gateway's settings: its daily end, its precautions, what programs may do.</summary>
public sealed class ConfigurationClient
{
    private readonly TwsClient tws;

    internal ConfigurationClient(TwsClient tws) => this.tws = tws;

    /// <summary>Reads the settings.</summary>
    /// <exception cref="TwsException">The gateway is older than server version 219 (503).</exception>
    public async Task<ConfigurationAnswer> ReadAsync(CancellationToken cancel = default)
    {
        await RequireAsync(ServerVersion.Configuration, "settings can be read", cancel);
        return await tws.AskAsync(id => new RequestConfiguration(id), new SingleReply<ConfigurationAnswer>(), cancel);
    }

    /// <summary>Changes settings.</summary>
    /// <param name="update">The new ones; what is null or empty stays. Its number is given here.</param>
    /// <param name="cancel">Ends the waiting; the settings may be changed all the same.</param>
    /// <returns>
    /// What was changed, what was not and why. Warnings have to be sent back in <see cref="UpdateConfiguration.AcceptedWarnings"/> before
    /// what they are about is changed.
    /// </returns>
    /// <exception cref="TwsException">The gateway is older than server version 221 (503).</exception>
    public async Task<ConfigurationUpdated> ChangeAsync(UpdateConfiguration update, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        await RequireAsync(ServerVersion.ChangeConfiguration, "settings can be changed", cancel);
        return await tws.AskAsync(id => update with { RequestId = id }, new SingleReply<ConfigurationUpdated>(), cancel);
    }

    /// <summary>Says how much the gateway writes into its log about this client, until the connection ends. It does not answer.</summary>
    /// <param name="level">1 system, 2 errors, 3 warnings, 4 information, 5 detail.</param>
    public Task LogAsync(int level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 5);
        return tws.SendAsync(new SetLogLevel(level), SendTurn.Request);
    }

    // An older gateway would not know what it is sent.
    private async Task RequireAsync(int version, string what, CancellationToken cancel)
    {
        await tws.WhenReadyAsync(cancel);
        if (tws.ServerVersion < version)
        {
            throw new TwsException(new(TwsException.GatewayTooOld, string.Create(
                CultureInfo.InvariantCulture,
                $"The gateway speaks server version {tws.ServerVersion}; {what} from {version} on.")));
        }
    }
}
