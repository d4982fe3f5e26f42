using Tidegate.Flex.WebService;

namespace Tidegate.Flex.Tests.WebService;

/// <summary>The table of flex.md §2, written down a second time.</summary>
public class FlexErrorCodesTests
{
    private const FlexErrorClass R = FlexErrorClass.Retry;
    private const FlexErrorClass U = FlexErrorClass.UserMustAct;

    // Code, class, waits in seconds before further attempts, whether it asks anew, a word of what the person is told.
    public static TheoryData<int, FlexErrorClass, string, bool, string> Table => new()
    {
        { 1001, R, "5 15 45 3600x6", true, "tried again by itself" },
        { 1003, U, "", false, "no statement for this period" },
        { 1004, R, "60x3 900x16", true, "incomplete" },
        { 1005, R, "900x16", true, "settlement" },
        { 1006, R, "900x16", true, "FIFO" },
        { 1007, R, "900x16", true, "mark-to-market" },
        { 1008, R, "900x16", true, "realized and mark-to-market" },
        { 1009, R, "30 60 120 300x12", false, "heavy load" },
        { 1010, U, "", false, "save it as an Activity Flex Query" },
        { 1011, U, "", false, "Switch it on again" },
        { 1012, U, "", false, "Make a new one in the portal" },
        { 1013, U, "", false, "clear the restriction" },
        { 1014, U, "", false, "token and id were swapped" },
        { 1015, U, "", false, "a newer one has replaced it" },
        { 1016, U, "", false, "closed" },
        { 1017, R, "0", true, "no longer knows" },
        { 1018, R, "10 20 60x3 900x4", false, "Another program may use the same token" },
        { 1019, R, "", false, "preparing" },
        { 1020, U, "", false, "the query id is something else" },
        { 1021, R, "30x5", false, "could not hand it over" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_code_has_its_class_waits_and_sentence(int code, FlexErrorClass kind, string waits, bool asksAnew, string said)
    {
        var entry = FlexErrorCodes.Judge(code, "the text does not count");

        Assert.Equal(kind, entry.Class);
        Assert.Equal(Waits(waits), entry.Delays.Select(d => (int)d.TotalSeconds));
        Assert.Equal(asksAnew, entry.AsksAnew);
        Assert.Contains(said, entry.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_has_these_codes_and_no_other()
    {
        Assert.Equal(Table.Select(row => (int)row[0]), FlexErrorCodes.All.Select(c => c.Code!.Value));
        // Who has waits comes to their end, and then has something to say.
        Assert.All(FlexErrorCodes.All, c => Assert.Equal(c.Delays.Count > 0, c.ExhaustedSentence.Length > 0));
        Assert.All(FlexErrorCodes.All, c => Assert.True(c.Delays.Count == 0 || c.Class == R));
    }

    [Theory]
    [InlineData(1002, "Please try again shortly.", R)]
    [InlineData(1002, "Temporarily unavailable", U)] // for this code only "try again" counts
    [InlineData(1022, "PLEASE TRY AGAIN", R)]
    [InlineData(1022, "Available shortly", R)]
    [InlineData(1022, "Data not ready", R)]
    [InlineData(1022, "Under heavy load", R)]
    [InlineData(1022, "Temporary failure", R)]
    [InlineData(1022, "Service has moved", U)]
    [InlineData(null, "Please try again later", R)]
    [InlineData(null, "", U)]
    [InlineData(-5, "Service has moved", U)]
    public void An_unknown_code_is_judged_by_its_text(int? code, string text, FlexErrorClass kind)
    {
        var entry = FlexErrorCodes.Judge(code, text);

        Assert.Equal(kind, entry.Class);
        Assert.Equal(code, entry.Code);
        Assert.Contains($"\"{text}\"", kind == U ? entry.Sentence : entry.ExhaustedSentence, StringComparison.Ordinal);
        Assert.Equal(kind == R ? Waits("5 15 45 3600x6") : [], entry.Delays.Select(d => (int)d.TotalSeconds));
    }

    private static IEnumerable<int> Waits(string text) =>
        from part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        let pieces = part.Split('x')
        from wait in Enumerable.Repeat(int.Parse(pieces[0], null), pieces.Length > 1 ? int.Parse(pieces[1], null) : 1)
        select wait;
}
