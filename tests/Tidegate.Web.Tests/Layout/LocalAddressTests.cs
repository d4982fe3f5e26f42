using Tidegate.Web.Layout;

namespace Tidegate.Web.Tests.Layout;

public sealed class LocalAddressTests
{
    [Theory]
    [InlineData("/holdings?a=U1", "/holdings?a=U1")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("//elsewhere.example/", "/")]   // an address of another host
    [InlineData("/\\elsewhere.example", "/")]   // browsers read this as two slashes
    [InlineData("/a\r\nSet-Cookie: x", "/")]    // no second header
    [InlineData("holdings", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void Leads_nowhere_but_into_the_product(string? address, string expected) =>
        Assert.Equal(expected, LocalAddress.OrHome(address));
}
