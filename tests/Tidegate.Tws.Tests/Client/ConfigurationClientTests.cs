using Tidegate.Tws.Client;
using Tidegate.Tws.Configuration;
using Tidegate.Tws.Session;

namespace Tidegate.Tws.Tests.Client;

public sealed class ConfigurationClientTests
{
    [Fact]
    public async Task Settings_are_read_and_changed()
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync();
        peer.On<RequestConfiguration>(asked => peer.SendAsync(new ConfigurationAnswer
        {
            RequestId = asked.RequestId,
            Api = new() { Settings = new() { ReadOnlyApi = true, SocketPort = 4002 } },
        }));
        peer.On<UpdateConfiguration>(asked => peer.SendAsync(new ConfigurationUpdated
        {
            RequestId = asked.RequestId,
            Status = "success",
            ChangedFields = [$"readOnlyApi={asked.Api?.Settings?.ReadOnlyApi}"],
            Warnings = [new() { MessageId = 7, Title = "Orders" }],
        }));

        var settings = (await scene.Client.Configuration.ReadAsync()).Api?.Settings;
        Assert.Equal((true, 4002), (settings?.ReadOnlyApi, settings?.SocketPort));
        var changed = await scene.Client.Configuration.ChangeAsync(new() { Api = new() { Settings = new() { ReadOnlyApi = false } } });
        Assert.Equal(
            ("success", "readOnlyApi=False", 7),
            (changed.Status, changed.ChangedFields.Single(), changed.Warnings.Single().MessageId));
    }

    [Theory]
    [InlineData(200, false)]
    [InlineData(218, false)]
    [InlineData(219, true)]
    [InlineData(220, true)]
    public async Task A_gateway_that_is_too_old_is_not_asked(int version, bool reads)
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync(version);
        var changing = await Assert.ThrowsAsync<TwsException>(() => scene.Client.Configuration.ChangeAsync(new()));
        Assert.Equal(TwsException.GatewayTooOld, changing.Error.Code);
        Assert.Contains("from 221 on", changing.Message, StringComparison.Ordinal);
        peer.On<RequestConfiguration>(asked => peer.SendAsync(new ConfigurationAnswer { RequestId = asked.RequestId }));
        var reading = await Record.ExceptionAsync(() => scene.Client.Configuration.ReadAsync());
        Assert.Equal(reads ? null : TwsException.GatewayTooOld, (reading as TwsException)?.Error.Code);
        Assert.Equal(0, peer.Waiting);
    }

    [Fact]
    public async Task How_much_is_logged_is_said()
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync();
        await scene.Client.Configuration.LogAsync(5);
        Assert.Equal(5, (await peer.ExpectAsync<SetLogLevel>()).Level);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => scene.Client.Configuration.LogAsync(6));
    }
}
