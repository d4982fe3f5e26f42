using System.Text;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Tests.Workspaces;

public sealed class TotpCodesTests
{
    // The RFC's key, ASCII 12345678901234567890, as base32.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory] // RFC 6238 appendix B, the last six of its eight digits
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Gives_the_codes_of_the_standard(long seconds, string code)
    {
        Assert.Equal(code, TotpCodes.Code(Encoding.ASCII.GetBytes("12345678901234567890"), seconds / 30));
        Assert.Equal(seconds / 30, TotpCodes.FindStep(Key, code, DateTimeOffset.FromUnixTimeSeconds(seconds)));
    }

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]  // the clock of the phone is behind
    [InlineData(30, true)]   // or ahead
    [InlineData(60, false)]
    public void Allows_one_step_to_either_side(int secondsOff, bool found)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var code = TotpCodes.Code(TotpCodes.Decode(Key), (now.ToUnixTimeSeconds() + secondsOff) / 30);
        Assert.Equal(found, TotpCodes.FindStep(Key, code, now) is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870820")]
    [InlineData("２８７０８２")] // digits of another script
    public void Is_not_confused_by_what_is_no_code(string code) =>
        Assert.Null(TotpCodes.FindStep(Key, code, DateTimeOffset.FromUnixTimeSeconds(59)));

    [Fact]
    public void Refuses_a_key_that_is_not_base32() =>
        Assert.Throws<FormatException>(() => TotpCodes.Decode("GEZDGNB1"));
}
