using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Capabilities;

public sealed class UseCasesTests
{
    private const string Place = "src/Tidegate.Platform/Ledger/FindEntry.cs";

    [Fact]
    public void A_use_case_is_sealed_and_does_one_thing() => HouseRule.IsKept(UseCases.Check);

    [Theory]
    [InlineData("public class FindEntry { public Task RunAsync() => null!; }")]
    [InlineData("public sealed class FindEntry { public Task RunAsync() => null!; public Task CountAsync() => null!; }")]
    [InlineData("public sealed class FindEntry { public Task RunAsync() => null!; public Task RunAsync(int page) => null!; }")]
    public void A_use_case_that_is_open_or_does_more_is_reported(string text) =>
        HouseRule.IsBrokenBy(UseCases.Check, Place, text, "one public method");

    [Theory]
    [InlineData("public sealed class FindEntry { public Task RunAsync() => null!; private void Look() { } }")]
    [InlineData("internal sealed class Worker { public Task RunAsync() => null!; public void Stop() { } }")] // not offered to others
    public void A_plain_use_case_is_not_reported(string text) => HouseRule.IsKeptWith(UseCases.Check, Place, text);
}
