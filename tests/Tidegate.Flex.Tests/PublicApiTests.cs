using Tidegate.Flex.Statements;
using Tidegate.TestKit;

namespace Tidegate.Flex.Tests;

/// <summary>The library's public surface stands in PublicApi.txt; a change shows in the difference of that file.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_accepted_one() =>
        Assert.True(PublicSurface.IsAccepted(typeof(StatementReader).Assembly, "Tidegate.Flex.Tests"), PublicSurface.Hint);
}
