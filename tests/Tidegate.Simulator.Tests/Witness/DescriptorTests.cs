using System.Text.Json;
using Tidegate.TestKit;
using Tidegate.TestKit.Transcripts;

namespace Tidegate.Simulator.Tests.Witness;

public sealed class DescriptorTests
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "tests", "data", "tws");

    [ReferenceFact]
    public async Task The_committed_numbers_are_those_of_the_sheet()
    {
        await using var made = RunningProcess.Start(
            "/usr/bin/python3", [Path.Combine(Folder, "make_descriptor.py"), "--check"], new Dictionary<string, string?>());
        var code = await made.WaitForExitAsync();
        Console.WriteLine(made.Output);
        Assert.True(code == 0, made.Output + made.Errors);
        Assert.Contains("200 messages, 910 fields; 171 ids", made.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_id_has_a_message_that_is_described()
    {
        var described = JsonElement.Parse(File.ReadAllText(Path.Combine(Folder, "protobuf.json")))
            .GetProperty("nested").GetProperty("protobuf").GetProperty("nested");
        var undescribed = WireMessage.All.Select(message => message.Protobuf)
            .Where(name => name is not null && !described.TryGetProperty(name, out _));

        // The facts name these three without their fields.
        Assert.Equal(["FundamentalsDataRequest", "CancelFundamentalsData", "FundamentalsData"], undescribed);
        Assert.Equal(
            [(TranscriptStep.Peer.Client, 85), (TranscriptStep.Peer.Server, 86)],
            WireMessage.All.CountBy(message => message.Sender).Select(count => (count.Key, count.Value)));
    }

    // Literal, because these are facts of the wire.
    [Theory]
    [InlineData(TranscriptStep.Peer.Client, 3, "placeOrder", "PlaceOrderRequest", 203)]
    [InlineData(TranscriptStep.Peer.Client, 10, "reqMktDepth", "MarketDepthRequest", 206)]
    [InlineData(TranscriptStep.Peer.Client, 71, "startApi", "StartApiRequest", 213)]
    [InlineData(TranscriptStep.Peer.Client, 102, "reqWshEventData", "WshEventDataRequest", 209)] // written as a range
    [InlineData(TranscriptStep.Peer.Client, 109, "updateConfig", "UpdateConfigRequest", 221)] // two versions in one row
    [InlineData(TranscriptStep.Peer.Server, 18, "bondContractData", "ContractData", 205)] // two ids, one message
    [InlineData(TranscriptStep.Peer.Server, 59, "commissionAndFeesReport", "CommissionAndFeesReport", 211)]
    [InlineData(TranscriptStep.Peer.Server, 47, "tickEFP", null, null)]
    public void An_id_has_its_message_from_a_version_on(TranscriptStep.Peer sender, int id, string name, string? message, int? since)
    {
        var found = WireMessage.All.Single(one => one.Sender == sender && one.Id == id);
        Assert.Equal((name, message, since), (found.Name, found.Protobuf, found.ProtobufSince));
        Assert.Equal((false, since is not null), (found.IsProtobufAt((since ?? 1) - 1), found.IsProtobufAt(since ?? 225)));
    }

    [Fact]
    public void The_number_behind_the_id_may_end_with_a_version()
    {
        var error = WireMessage.All.Single(one => one.Sender == TranscriptStep.Peer.Server && one.Id == 4);
        Assert.Equal((2, 193), (error.TextVersion, error.TextVersionUntil));
        var millis = WireMessage.All.Single(one => one.Name == "reqCurrentTimeInMillis");
        Assert.Equal((197, null, 213), (millis.Since, millis.TextVersion, millis.ProtobufSince));
    }
}
