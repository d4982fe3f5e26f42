using Tidegate.Platform.Doors.Tws;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Doors.Tws;

/// <summary>What is kept of the broker's answers.</summary>
public sealed class KeptAnswersTests
{
    private readonly FakeTime clock = new();
    private readonly Dictionary<int, int> asked = [];

    [Fact]
    public async Task The_oldest_goes_when_there_are_too_many()
    {
        var kept = new KeptAnswers<int, string>(clock, TimeSpan.FromMinutes(1));
        for (var conid = 1; conid <= KeptAnswers<int, string>.CountMax + 1; conid++)
        {
            await AskAsync(kept, conid);
            clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        await AskAsync(kept, 2);
        await AskAsync(kept, KeptAnswers<int, string>.CountMax + 1);
        await AskAsync(kept, 1);

        Assert.Equal((2, 1, 1), (asked[1], asked[2], asked[KeptAnswers<int, string>.CountMax + 1]));
    }

    [Fact]
    public async Task An_answer_of_one_connection_is_not_given_to_another()
    {
        var kept = new KeptAnswers<int, string>(clock, TimeSpan.FromMinutes(1));

        await AskAsync(kept, 1);
        await AskAsync(kept, 1, Guid.NewGuid());

        Assert.Equal(2, asked[1]);
    }

    [Fact]
    public async Task What_the_broker_did_not_answer_and_what_broke_is_asked_again()
    {
        var kept = new KeptAnswers<int, string>(clock, TimeSpan.FromMinutes(1));

        await AskAsync(kept, 1, isBrokers: false);
        await Assert.ThrowsAsync<InvalidOperationException>(() => kept.GetAsync(
            Guid.Empty, 1, () => throw new InvalidOperationException("broken"), CancellationToken.None));
        await AskAsync(kept, 1);

        Assert.Equal(2, asked[1]);
    }

    private Task<string> AskAsync(
        KeptAnswers<int, string> kept, int conid, Guid connection = default, bool isBrokers = true) => kept.GetAsync(
        connection,
        conid,
        () =>
        {
            asked[conid] = asked.GetValueOrDefault(conid) + 1;
            return Task.FromResult(("answer", isBrokers));
        },
        CancellationToken.None);
}
