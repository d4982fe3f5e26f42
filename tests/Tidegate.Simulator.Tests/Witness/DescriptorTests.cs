using System.Text.Json;
using Tidegate.TestKit;

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
        var ids = JsonElement.Parse(File.ReadAllText(Path.Combine(Folder, "messages.json"))).EnumerateArray().ToList();
        var undescribed = ids.Select(id => id.GetProperty("protobuf").GetString())
            .Where(name => name is not null && !described.TryGetProperty(name, out _));

        // The facts name these three without their fields.
        Assert.Equal(["FundamentalsDataRequest", "CancelFundamentalsData", "FundamentalsData"], undescribed);
        Assert.Equal((85, 86), (Count("out"), Count("in")));

        int Count(string direction) => ids.Count(id => id.GetProperty("direction").GetString() == direction);
    }

    // Literal, because these are facts of the wire.
    [Theory]
    [InlineData("out", 3, "placeOrder", "PlaceOrderRequest", 203)]
    [InlineData("out", 10, "reqMktDepth", "MarketDepthRequest", 206)]
    [InlineData("out", 71, "startApi", "StartApiRequest", 213)]
    [InlineData("out", 102, "reqWshEventData", "WshEventDataRequest", 209)] // written as a range
    [InlineData("out", 109, "updateConfig", "UpdateConfigRequest", 221)] // two versions in one row
    [InlineData("in", 18, "bondContractData", "ContractData", 205)] // two ids, one message
    [InlineData("in", 59, "commissionAndFeesReport", "CommissionAndFeesReport", 211)]
    [InlineData("in", 47, "tickEFP", null, null)]
    public void An_id_has_its_message_from_a_version_on(string direction, int id, string name, string? message, int? since)
    {
        var found = JsonElement.Parse(File.ReadAllText(Path.Combine(Folder, "messages.json"))).EnumerateArray()
            .Single(one => one.GetProperty("direction").GetString() == direction && one.GetProperty("id").GetInt32() == id);
        var from = found.GetProperty("protobufSince");
        Assert.Equal(
            (name, message, since),
            (found.GetProperty("name").GetString(), found.GetProperty("protobuf").GetString(),
                from.ValueKind == JsonValueKind.Null ? null : from.GetInt32()));
    }
}
