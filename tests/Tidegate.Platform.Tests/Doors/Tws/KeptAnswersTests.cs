using Tidegate.Domain.Quotes;
using Tidegate.Platform.Doors.Tws;
using Tidegate.Platform.Quotes;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Doors.Tws;

/// <summary>What is kept of the broker's answers about past prices.</summary>
public sealed class KeptChartsTests
{
    private readonly FakeTime clock = new();
    private readonly Dictionary<int, int> asked = [];

    [Fact]
    public async Task The_oldest_goes_when_there_are_too_many()
    {
        var kept = new KeptCharts(clock);
        for (var conid = 1; conid <= KeptCharts.CountMax + 1; conid++)
        {
            await AskAsync(kept, conid);
            clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        await AskAsync(kept, 2);
        await AskAsync(kept, KeptCharts.CountMax + 1);
        await AskAsync(kept, 1);

        Assert.Equal((2, 1, 1), (asked[1], asked[2], asked[KeptCharts.CountMax + 1]));
    }

    [Fact]
    public async Task An_answer_of_one_connection_is_not_given_to_another()
    {
        var kept = new KeptCharts(clock);

        await AskAsync(kept, 1);
        await AskAsync(kept, 1, Guid.NewGuid());

        Assert.Equal(2, asked[1]);
    }

    [Fact]
    public async Task What_the_broker_did_not_answer_and_what_broke_is_asked_again()
    {
        var kept = new KeptCharts(clock);

        await AskAsync(kept, 1, isBrokers: false);
        await Assert.ThrowsAsync<InvalidOperationException>(() => kept.GetAsync(
            Guid.Empty, 1, ChartSpan.Day, () => throw new InvalidOperationException("broken"), CancellationToken.None));
        await AskAsync(kept, 1);

        Assert.Equal(2, asked[1]);
    }

    private Task<ChartAnswer> AskAsync(KeptCharts kept, int conid, Guid connection = default, bool isBrokers = true) => kept.GetAsync(
        connection,
        conid,
        ChartSpan.Day,
        () =>
        {
            asked[conid] = asked.GetValueOrDefault(conid) + 1;
            return Task.FromResult<(ChartAnswer, bool)>((new ChartAnswer.Unknown(), isBrokers));
        },
        CancellationToken.None);
}
