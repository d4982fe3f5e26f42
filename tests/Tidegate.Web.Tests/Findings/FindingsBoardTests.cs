using System.Globalization;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Findings;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Findings;
using Tidegate.Web.Findings;
using Tidegate.Web.Tests.Layout;

namespace Tidegate.Web.Tests.Findings;

public sealed class FindingsBoardTests
{
    private static readonly FindingView Cash = new(
        Guid.CreateVersion7(),
        new Finding
        {
            Kind = FindingKind.Cash,
            Account = new AccountId("U0000001"),
            Subject = "USD",
            Currency = Currency.Parse("USD"),
            Ours = 100m,
            Broker = 101.85m,
            Cause = FindingCause.Unknown,
            State = FigureState.Broken,
            Sentence = "Cash in USD is 1.85 less here.",
            Remedy = FindingRemedy.Review,
        },
        FindingStatus.Open,
        DateTimeOffset.UnixEpoch,
        "statement.xml",
        null,
        "",
        "",
        "");

    public FindingsBoardTests() => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");

    [Fact]
    public async Task A_difference_stands_with_both_amounts_and_a_link()
    {
        var text = await BoardAsync(new([], [], [], []), Cash);
        Assert.Contains("Cash in USD is 1.85 less here.", text, StringComparison.Ordinal);
        Assert.Contains("USD 101.85", text, StringComparison.Ordinal);
        Assert.Contains("USD −1.85", text, StringComparison.Ordinal);
        Assert.Contains($"/findings/{Cash.Id}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_group_says_that_nothing_waits() =>
        Assert.Contains("Nothing. No difference waits for you.", await BoardAsync(new([], [], [], [])), StringComparison.Ordinal);

    [Fact]
    public async Task What_healed_is_shown_only_when_there_is_some()
    {
        Assert.DoesNotContain("data-group=\"healed\"", await BoardAsync(new([], [], [], [])), StringComparison.Ordinal);
        var healed = Cash with { Status = FindingStatus.Healed, HealedBy = "older.xml" };
        Assert.Contains("data-group=\"healed\"", await BoardAsync(new([], [], [], [healed])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_viewer_gets_no_form_and_is_told_the_role()
    {
        var detail = new FindingDetail(Cash, [], [], []);
        var text = await Rendered.AsTextAsync<WaysOut>(new { Detail = detail, MayResolve = false, Address = PageAddressTests.Of("") });
        Assert.DoesNotContain("<form", text, StringComparison.Ordinal);
        Assert.Contains("needs the role trader", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_cause_and_remedy_has_words()
    {
        Assert.Equal(Enum.GetValues<FindingKind>().Length, Enum.GetValues<FindingKind>().Select(FindingWords.Of).Distinct().Count());
        Assert.All(Enum.GetValues<FindingCause>(), cause => Assert.EndsWith(".", FindingWords.Of(cause), StringComparison.Ordinal));
        Assert.All(Enum.GetValues<FindingRemedy>(), remedy => Assert.EndsWith(".", FindingWords.Of(remedy), StringComparison.Ordinal));
    }

    private static Task<string> BoardAsync(Groups groups, params FindingView[] yours) => Rendered.AsTextAsync<FindingsBoard>(new
    {
        View = new FindingsView(
            new ViewFrame([new AccountId("U0000001")], false, Currency.Parse("EUR"), null, null, []),
            [.. groups.Yours, .. yours], groups.Waiting, groups.Explained, groups.Healed),
        Address = PageAddressTests.Of(""),
    });

    private sealed record Groups(FindingView[] Yours, FindingView[] Waiting, FindingView[] Explained, FindingView[] Healed);
}
