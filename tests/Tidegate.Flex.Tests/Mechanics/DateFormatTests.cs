using Tidegate.Flex.Formats;
using Tidegate.Flex.Statements;
using Tidegate.TestKit.Statements;

namespace Tidegate.Flex.Tests.Mechanics;

/// <summary>The file does not say how it writes days; whichever of the 56 ways it is, the rows are the same.</summary>
public class DateFormatTests
{
    public static TheoryData<string> Samples => ReadRows.Samples;

    [Fact]
    public void The_portal_offers_fifty_six_formats() => Assert.Equal(56, DateRewriting.PortalFormats.Distinct().Count());

    [Theory]
    [MemberData(nameof(Samples))]
    public void Reads_the_same_rows_from_every_format_or_says_that_it_is_ambiguous(string sample)
    {
        var file = SampleStatement.Named(sample).Read();
        var expected = ReadRows.Of(file);
        var canBeAmbiguous = !DateRewriting.HasDayAboveTwelve(file);

        Assert.All(DateRewriting.PortalFormats, format =>
        {
            var rewritten = DateRewriting.Rewrite(file, format);
            try
            {
                var read = ReadRows.Of(rewritten);
                Assert.Equal(expected.Typed, read.Typed);
                Assert.Empty(read.Notes);
            }
            catch (StatementFormatException ambiguous) when (canBeAmbiguous && FlexFormat.PatternOf(format.Date).Contains('/'))
            {
                Assert.Equal("E-04", ambiguous.Code);
                Assert.IsType<FormatDetection.Ambiguous>(ambiguous.Dates);
            }
        });
    }
}
