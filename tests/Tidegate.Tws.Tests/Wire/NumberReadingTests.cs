using System.Globalization;
using System.Text;
using Tidegate.Tws.Bars;
using Tidegate.Tws.Quotes;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Tests.Wire;

/// <summary>Numbers are read the quick way or the general one, and nobody can tell which it was.</summary>
public sealed class NumberReadingTests
{
    private static readonly MessageKind Price = MessageKind.Of(nameof(TickPrice));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("7", "7")]
    [InlineData("-7.5", "-7.5")]
    [InlineData("255.10", "255.1")]
    [InlineData("0.00000001", "0.00000001")]
    [InlineData("123456789", "123456789")] // the longest that goes the quick way
    [InlineData("-12345.6789", "-12345.6789")]
    [InlineData("1234567890", "1234567890")]
    [InlineData("0.1234567891", "0.1234567891")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("5.", "5")]
    [InlineData(".5", "0.5")]
    [InlineData("1E+3", "1000")]
    [InlineData("", "0")] // unset
    [InlineData("2147483647", "0")]
    [InlineData("1.7976931348623157E308", "0")]
    public void A_price_in_text_is_read_as_what_it_says(string field, string price) =>
        Assert.Equal(decimal.Parse(price, CultureInfo.InvariantCulture), Read<TickPrice>(Text($"1|6|1|1|{field}|1|0|"), 200).Price);

    [Theory]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("-.")]
    [InlineData("1.2.3")]
    [InlineData("1-2")]
    [InlineData("12x")]
    [InlineData("\u0661")] // a digit, but none of the protocol's
    public void What_is_no_price_is_told(string field) =>
        Assert.IsType<Routing.Malformed>(Price.Read(Text($"1|6|1|1|{field}|1|0|"), 200).Outcome);

    [Fact]
    public void A_price_in_protobuf_is_the_shortest_decimal_that_is_the_same_double()
    {
        var random = new Random(20260501);
        for (var i = 0; i < 20_000; i++)
        {
            var price = random.Next(-2_000_000_000, 2_000_000_000) / (decimal)Math.Pow(10, random.Next(7));
            var frames = new FrameBuffer();
            MessageWriter.Write(frames, new TickPrice(1, 1, price, price, 0), 225);
            var read = Read<TickPrice>(frames.Written[sizeof(int)..].ToArray(), 225);
            Assert.Equal(Shortest(price), read.Price.ToString(CultureInfo.InvariantCulture));
            Assert.Equal(price, read.Size);
        }
    }

    [Fact]
    public void Fields_of_protobuf_may_stand_in_any_order_and_the_last_of_two_counts()
    {
        var fields = new byte[][]
        {
            [0x08, 0x05], // 1: request 5
            [0x12, 0x04, 0x0a, 0x02, 0x44, 0x31], // 2: a bar of "D1"
            [0x12, 0x04, 0x0a, 0x02, 0x44, 0x32], // 2: a bar of "D2"
            [0x1a, 0x01, 0x43], // 3, which this message does not have
            [0x9a, 0x3f, 0x00], // 1011, which nobody knows
        };
        byte[] head = [0, 0, 0, (byte)(HistoricalBars.Id + 200)];
        var random = new Random(20260502);
        for (var i = 0; i < 100; i++)
        {
            random.Shuffle(fields);
            var read = Read<HistoricalBars>([.. head, .. fields.SelectMany(field => field)], 225);
            Assert.Equal(5, read.RequestId);
            Assert.Equal(["D1", "D2"], read.Bars.Select(bar => bar.Date).Order(StringComparer.Ordinal));
        }

        // Nothing stands where it is asked for first, so the reader goes through the message.
        Assert.Equal(6, Read<HistoricalBars>([.. head, 0x9a, 0x3f, 0x00, 0x08, 0x05, 0x08, 0x06], 225).RequestId);
    }

    private static string Shortest(decimal price) => price.ToString("0.##########", CultureInfo.InvariantCulture);

    private static byte[] Text(string fields) => Encoding.UTF8.GetBytes(fields.Replace('|', '\0'));

    private static T Read<T>(byte[] payload, int version)
        where T : IWireMessage<T>, new()
    {
        T? found = default;
        Assert.IsType<Routing.Handled>(new MessageRouter().On((in T message) => found = message).Route(payload, version));
        return found!;
    }
}
