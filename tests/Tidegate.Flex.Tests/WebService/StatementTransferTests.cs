using System.Globalization;
using System.Text;
using Tidegate.Flex.WebService;

namespace Tidegate.Flex.Tests.WebService;

/// <summary>What can happen to a statement on its way: in no case is a part of it left, or taken for the whole.</summary>
public sealed class StatementTransferTests : IDisposable
{
    private static readonly byte[] Statement = Encoding.UTF8.GetBytes(ScriptedService.Statement);
    private readonly FetchBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_body_shorter_than_announced_is_fetched_again()
    {
        bench.Service.Then(ScriptedService.Receipt(""))
            .Then(new MemoryStream(Statement), Statement.Length + 1)
            .Then(Statement);

        Assert.IsType<FlexOutcome.Fetched>(await bench.FetchAsync());
        Assert.Contains(
            bench.Reports,
            r => r is FlexProgress.Waiting { Sentence: var why } && why.Contains("broke off after", StringComparison.Ordinal));
        Assert.Equal([2, 5], bench.Time.Jumps);
    }

    [Fact]
    public async Task A_statement_without_its_end_is_not_a_statement_wherever_it_is_cut()
    {
        bench.Service.Then(ScriptedService.Receipt(""));
        var end = ScriptedService.Statement.IndexOf("</FlexQueryResponse", StringComparison.Ordinal);
        foreach (var length in new[] { 60, end / 2, end }) bench.Service.Then(Statement[..length]);
        bench.Service.Then(Statement[..40]);

        var later = Assert.IsType<FlexOutcome.RetryLater>(await bench.FetchAsync());

        Assert.Equal(4, bench.Service.Calls.Skip(1).Count());
        Assert.Contains("before its end", later.Sentence, StringComparison.Ordinal);
        Assert.Empty(bench.Files);
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_is_used_again_with_the_same_reference()
    {
        bench.Service.Then(ScriptedService.Receipt())
            .Then(Body(Large, _ => throw new IOException($"reset at t={Given.TokenDigits}")))
            .Then(Body(Large, _ => throw new HttpRequestException("ended")))
            .Then(Statement);

        Assert.IsType<FlexOutcome.Fetched>(await bench.FetchAsync());
        Assert.Equal(["SendRequest", "GetStatement", "GetStatement", "GetStatement"], bench.Service.Calls.Select(c => c.Segments[^1]));
        Assert.DoesNotContain(Given.TokenDigits, string.Concat(bench.Reports), StringComparison.Ordinal);
        Assert.Equal(["statement.xml"], bench.Files);
    }

    [Fact]
    public async Task No_answer_is_waited_for_only_so_long()
    {
        bench.Service.Then(HangAsync).Then(ScriptedService.Receipt()).Then(Statement);

        Assert.IsType<FlexOutcome.Fetched>(await bench.FetchAsync());
        Assert.Equal([5, 2], bench.Time.Jumps);
        Assert.Equal(bench.Options.ResponseTimeout + TimeSpan.FromSeconds(7), bench.Time.GetUtcNow() - Given.Now);

        Task<HttpResponseMessage> HangAsync(HttpRequestMessage request, CancellationToken cancel)
        {
            bench.Time.Advance(bench.Options.ResponseTimeout);
            return Task.FromCanceled<HttpResponseMessage>(cancel);
        }
    }

    [Fact]
    public async Task A_pause_in_the_body_is_waited_for_only_so_long()
    {
        bench.Options = new() { IdleTimeout = 2 * bench.Options.ResponseTimeout };
        bench.Service.Then(ScriptedService.Receipt(""))
            .Then(Body(
                async cancel =>
                {
                    bench.Time.Advance(bench.Options.IdleTimeout - TimeSpan.FromSeconds(1));
                    return await Large(cancel);
                },
                cancel =>
                {
                    bench.Time.Advance(bench.Options.IdleTimeout);
                    return Task.FromCanceled<byte[]>(cancel);
                }))
            .Then(Statement);

        Assert.IsType<FlexOutcome.Fetched>(await bench.FetchAsync());
        Assert.Equal(3, bench.Service.Calls.Count);
        // The first pause was short enough: bytes behind it were written.
        Assert.Equal(3, bench.Reports.Count(r => r is FlexProgress.Receiving));
        Assert.Equal(["statement.xml"], bench.Files);
    }

    [Fact]
    public async Task A_body_that_drips_for_ever_ends_with_advice()
    {
        var minute = TimeSpan.FromMinutes(1);
        bench.Service.Then(ScriptedService.Receipt()).Then(new ScriptedBody(Enumerable.Repeat<Func<CancellationToken, Task<byte[]>>>(
            cancel =>
            {
                cancel.ThrowIfCancellationRequested();
                bench.Time.Advance(minute);
                return Task.FromResult(Statement[..10]);
            },
            1000)));

        var failed = Assert.IsType<FlexOutcome.Failed>(await bench.FetchAsync());

        Assert.Equal(FlexFailure.TransferTooSlow, failed.Failure);
        Assert.True(failed.SplittingHelps);
        Assert.Contains("within 30 minutes", failed.Sentence, StringComparison.Ordinal);
        Assert.Empty(bench.Files);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_larger_than_the_setting_ends_at_once(bool announced)
    {
        bench.Options = new() { SizeBytesMax = 100_000 };
        bench.Service.Then(ScriptedService.Receipt())
            .Then(Body([Large, Large, .. announced ? [] : new[] { Fails }]), announced ? 100_001 : null);

        var failed = Assert.IsType<FlexOutcome.Failed>(await bench.FetchAsync());

        Assert.Equal(FlexFailure.TooLarge, failed.Failure);
        Assert.Contains("100,000 bytes", failed.Sentence, StringComparison.Ordinal);
        Assert.Empty(bench.Files);
        if (announced) Assert.DoesNotContain(bench.Reports, r => r is FlexProgress.Receiving);

        static Task<byte[]> Fails(CancellationToken cancel) => throw new InvalidOperationException("Nothing more is to be read.");
    }

    [Fact]
    public async Task Stopping_leaves_nothing_behind()
    {
        using var stop = new CancellationTokenSource();
        bench.Service.Then(ScriptedService.Receipt()).Then(Body(Large, async cancel =>
        {
            Assert.Single(bench.Files); // the part under way
            await stop.CancelAsync();
            throw new OperationCanceledException($"t={Given.TokenDigits}", cancel);
        }));

        var stopped = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.FetchAsync(cancel: stop.Token));

        Assert.Equal(stop.Token, stopped.CancellationToken);
        Assert.DoesNotContain(Given.TokenDigits, stopped.ToString(), StringComparison.Ordinal);
        Assert.Empty(bench.Files);
    }

    [Fact]
    public async Task An_older_file_stays_until_the_new_one_is_whole()
    {
        File.WriteAllText(bench.Request.Path, "old");
        bench.Service.Then(ScriptedService.Receipt("")).Then(Body(
            Large,
            _ =>
            {
                Assert.Equal("old", bench.Written);
                throw new IOException("reset");
            })).Then(Statement);

        Assert.IsType<FlexOutcome.Fetched>(await bench.FetchAsync());
        Assert.Equal(ScriptedService.Statement, bench.Written);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(bench.Request.Path));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        bench.Service.Then(ScriptedService.Receipt()).Then(Statement);
        var path = Path.Combine(Path.GetDirectoryName(bench.Request.Path)!, "missing", "statement.xml");

        var failed = Assert.IsType<FlexOutcome.Failed>(await bench.FetchAsync(r => r with { Path = path }));

        Assert.Equal(FlexFailure.Storage, failed.Failure);
        Assert.StartsWith($"The statement could not be written to {path}", failed.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answered_days_are_those_of_all_statements_in_pieces_of_any_size()
    {
        // One statement for each day, with dates that say by themselves in which order they stand only late in the file.
        var days = string.Concat(Enumerable.Range(0, 365)
            .Select(i => new DateOnly(2026, 1, 1).AddDays(i).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture))
            .Select(d => $"<FlexStatement  accountId='U1'\ttoDate='{d}'\nfromDate=\"{d}\"><Trades/></FlexStatement>"));
        var statement = Encoding.UTF8.GetBytes(
            $"<FlexQueryResponse type='AF'><FlexStatements count='365'>{days}</FlexStatements></FlexQueryResponse>");
        foreach (var size in new[] { 1, 7, 64, 1000, 5000 })
        {
            var pieces = statement.Chunk(size).Select<byte[], Func<CancellationToken, Task<byte[]>>>(p => _ => Task.FromResult(p));
            bench.Service.Then(ScriptedService.Receipt()).Then(new ScriptedBody(pieces));

            var fetched = Assert.IsType<FlexOutcome.Fetched>(await bench.FetchAsync());

            Assert.Equal(Given.Window("2026-01-01", "2026-12-31"), fetched.Answered);
            Assert.Equal(statement, File.ReadAllBytes(fetched.Path));
        }
    }

    [Theory]
    [InlineData("fromDate='01/02/2026' toDate='03/02/2026'", null)] // first to third of February, or 2 January to 2 March
    [InlineData("fromDate='20260201' toDate='20260203'", "2026-02-01 to 2026-02-03")]
    [InlineData("fromDate='01-Feb-26' toDate='03-Feb-26'", "2026-02-01 to 2026-02-03")]
    [InlineData("fromDate='' toDate='20260203'", null)]
    [InlineData("toDate='20260203'", null)]
    [InlineData("fromDate='20260205' toDate='20260203'", null)]
    public void Days_are_told_only_where_they_are_sure(string attributes, string? covered)
    {
        var scan = new StatementScan();
        scan.Append(Encoding.UTF8.GetBytes($"<FlexStatements count='1'><FlexStatement {attributes} />"));

        Assert.Equal(covered, scan.Covered?.ToString());
    }

    // The beginning of a statement, more than is needed to know it.
    private static Task<byte[]> Large(CancellationToken cancel) => Task.FromResult<byte[]>(
        [.. Statement[..100], .. Enumerable.Repeat((byte)' ', 59_900)]);

    private static ScriptedBody Body(params Func<CancellationToken, Task<byte[]>>[] pieces) => new(pieces);
}
