using Tidegate.Flex.WebService;

namespace Tidegate.Flex.Tests.WebService;

/// <summary>A simulator's address is plain http: what an answer may name then.</summary>
public class ServiceAddressTests
{
    [Theory]
    [InlineData("http://localhost:9000/GetStatement", true)]
    [InlineData("https://localhost/GetStatement", true)]
    [InlineData("http://127.0.0.1:8485/GetStatement", false)] // not the configured host by its name
    [InlineData("http://gdcdyn.interactivebrokers.com/GetStatement", false)]
    [InlineData("https://gdcdyn.interactivebrokers.com/GetStatement", true)]
    [InlineData("http://localhost:8485/Flex/GetStatement", false)] // the configured address itself
    public void A_plain_address_is_trusted_on_the_configured_host_only(string named, bool trusted) =>
        Assert.Equal(trusted, ServiceAddress.Trusted(named, new Uri("http://localhost:8485/Flex/")) is not null);

    [Fact]
    public void Parameters_are_escaped() =>
        Assert.Equal(
            $"http://localhost:8485/Flex/GetStatement?t={Given.TokenDigits}&q=1%262&v=3",
            ServiceAddress.GetStatement(new Uri("http://localhost:8485/Flex"), Given.Token, new("1&2", Given.Now), false).AbsoluteUri);
}
