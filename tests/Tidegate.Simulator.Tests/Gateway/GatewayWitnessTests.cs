using Tidegate.Simulator.Control;
using Tidegate.Simulator.Gateway;
using Tidegate.TestKit.Transcripts;
using Tidegate.TestKit.Witness;

namespace Tidegate.Simulator.Tests.Gateway;

/// <summary>What others make of what the gateway says.</summary>
public sealed class GatewayWitnessTests
{
    [WitnessFact]
    public async Task A_client_of_others_lives_its_whole_life_at_the_gateway()
    {
        var simulation = new Simulation(TimeProvider.System, GatewayScene.Morning);
        simulation.Clock.Run(10);
        await using var gateway = SimulatedGateway.Start(new() { Port = 0 }, simulation);

        var run = await StoqeyWitness.RunAsync(gateway.Address.Port, "all");

        Assert.Equal("", run.Faults);
        Assert.Equal(193, run.ServerVersion);
        Assert.True(run.KindsReceived > 50, run.Output);
    }

    [WitnessFact]
    public async Task Each_message_in_protobuf_holds_only_what_the_broker_defines()
    {
        await using var scene = GatewayScene.Start();
        var client = await scene.ConnectAsync();
        await GatewayTour.TakeAsync(scene, client);
        await using var witness = ProtobufWitness.Start();
        var names = WireMessage.All.Where(one => one is { Sender: TranscriptStep.Peer.Server, Protobuf: not null })
            .ToDictionary(one => one.Id, one => one.Protobuf!);

        var frames = client.Payloads.DistinctBy(payload => (payload.Id, payload.Bytes.Length)).ToList();
        foreach (var (id, bytes) in frames)
            await witness.DecodeAsync(names[id], bytes);

        Assert.True(frames.DistinctBy(payload => payload.Id).Count() > 50, $"{frames.Count} frames");
    }
}
