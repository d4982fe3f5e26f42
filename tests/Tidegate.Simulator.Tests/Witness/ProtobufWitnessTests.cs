using System.Text.Json.Nodes;
using Tidegate.TestKit.Witness;

namespace Tidegate.Simulator.Tests.Witness;

public sealed class ProtobufWitnessTests : IAsyncLifetime
{
    private ProtobufWitness witness = null!;

    public Task InitializeAsync()
    {
        witness = ProtobufWitness.Start();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await witness.DisposeAsync();

    [WitnessFact]
    public async Task Gives_the_fields_that_are_present_and_no_others()
    {
        var decoded = await witness.DecodeAsync("OrderStatus", Convert.FromHexString("080012001A03312E35290000000000000000"));
        Assert.Equal("""{"orderId":0,"status":"","filled":"1.5","avgFillPrice":0}""", decoded.GetRawText());
    }

    [WitnessFact]
    public async Task Gives_64_bits_without_loss()
    {
        var bytes = await witness.EncodeAsync("OrderStatus", new() { ["permId"] = "9007199254740993" });
        var decoded = await witness.DecodeAsync("OrderStatus", bytes);
        Assert.Equal("9007199254740993", decoded.GetProperty("permId").GetString());
    }

    [WitnessFact]
    public async Task Carries_nested_messages_lists_and_maps()
    {
        var order = JsonNode.Parse("""
            {"orderId":5,"contract":{"conId":8314,"comboLegs":[{"ratio":1},{"ratio":2}]},"order":{"algoParams":{"a":"b"},"transmit":false}}
            """)!.AsObject();
        var decoded = await witness.DecodeAsync("PlaceOrderRequest", await witness.EncodeAsync("PlaceOrderRequest", order));
        Assert.True(JsonNode.DeepEquals(order, JsonNode.Parse(decoded.GetRawText())), decoded.GetRawText());
    }

    [WitnessFact]
    public async Task Names_what_the_message_does_not_know()
    {
        await FailsAsync("OrderStatus", "0800F80703", "OrderStatus.127: unknown number");
        await FailsAsync("OrderStatus", "0A00", "OrderStatus.orderId: wire type 2, expected 0");
        await FailsAsync("OrderStatus", "08000801", "OrderStatus.orderId: comes more than once");
        await FailsAsync("Position", "12021801", "Position.contract.secType: wire type 0"); // also inside
        await FailsAsync("OrderStatus", "08", "index out of range");
        await FailsAsync("NoSuchMessage", "", "no such type");

        Assert.Equal("{}", (await witness.DecodeAsync("OpenOrdersEnd", Array.Empty<byte>())).GetRawText()); // goes on
    }

    [WitnessFact]
    public async Task Refuses_to_write_what_the_message_does_not_know()
    {
        var unknown = await Assert.ThrowsAsync<InvalidDataException>(() =>
            witness.EncodeAsync("PlaceOrderRequest", new() { ["order"] = new JsonObject { ["limitPrice"] = 1 } }));
        Assert.Contains("PlaceOrderRequest.order.limitPrice is no field", unknown.Message, StringComparison.Ordinal);
        var wrong = await Assert.ThrowsAsync<InvalidDataException>(() =>
            witness.EncodeAsync("PlaceOrderRequest", new() { ["orderId"] = "five" }));
        Assert.Contains("orderId: integer expected", wrong.Message, StringComparison.Ordinal);
    }

    private async Task FailsAsync(string message, string hex, string says)
    {
        var fault = await Assert.ThrowsAsync<InvalidDataException>(() => witness.DecodeAsync(message, Convert.FromHexString(hex)));
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }
}
