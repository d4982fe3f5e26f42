using System.Net;
using System.Xml.Linq;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.FlexService;
using Tidegate.TestKit;

namespace Tidegate.Simulator.Tests.FlexService;

/// <summary>What goes wrong on command, as callers see it (flex.md §17).</summary>
public sealed class FlexFaultsTests
{
    [Theory]
    [InlineData(FlexFaults.TooManyRequests, 1018)]
    [InlineData(FlexFaults.NotGenerated, 1001)]
    [InlineData(FlexFaults.ExpiredToken, 1012)]
    [InlineData(FlexFaults.WrongAddress, 1013)]
    public async Task A_code_is_answered_at_both_steps_until_the_fault_is_off(string kind, int code)
    {
        await using var scene = await FlexScene.StartAsync();
        var reference = await scene.AcceptedAsync();
        var fault = scene.Fault(kind);
        for (var again = 0; again < 3; again++)
        {
            using var step1 = await scene.SendAsync();
            using var step2 = await scene.LookAsync(reference);
            Assert.Equal((code, code), (await FlexScene.CodeAsync(step1), await FlexScene.CodeAsync(step2)));
        }

        Assert.Equal(6, Assert.Single(scene.Simulation.Faults.All).Met);
        Assert.All(scene.Simulation.Calls.Entries().Skip(1), call => Assert.Equal(kind, Assert.Single(call.Faults)));
        Assert.True(scene.Simulation.Faults.Remove(fault.Id));
        using var statement = await scene.LookAsync(reference);
        Assert.Equal(0, await FlexScene.CodeAsync(statement));
    }

    /// <summary>All codes of flex.md §2, and one that is in no list.</summary>
    [Theory]
    [InlineData(1001, "Statement could not be generated at this time. Please try again shortly.", "Fail")]
    [InlineData(1002, "The request could not be processed.", "Fail")]
    [InlineData(1003, "Statement is not available.", "Fail")]
    [InlineData(1004, "Statement is incomplete at this time. Please try again shortly.", "Fail")]
    [InlineData(1005, "Settlement data is not ready at this time. Please try again shortly.", "Fail")]
    [InlineData(1006, "FIFO P/L data is not ready at this time. Please try again shortly.", "Fail")]
    [InlineData(1007, "MTM P/L data is not ready at this time. Please try again shortly.", "Fail")]
    [InlineData(1008, "MTM and FIFO P/L data is not ready at this time. Please try again shortly.", "Fail")]
    [InlineData(1009, "The server is under heavy load. Statement could not be generated at this time. Please try again shortly.", "Fail")]
    [InlineData(1010, "Legacy Flex Queries are no longer supported. Please convert over to Activity Flex.", "Fail")]
    [InlineData(1011, "Service account is inactive.", "Fail")]
    [InlineData(1012, "Token has expired.", "Fail")]
    [InlineData(1013, "IP restriction.", "Fail")]
    [InlineData(1014, "Query is invalid.", "Fail")]
    [InlineData(1015, "Token is invalid.", "Fail")]
    [InlineData(1016, "Account in invalid.", "Fail")]
    [InlineData(1017, "Reference code is invalid.", "Fail")]
    [InlineData(1018, "Too many requests have been made from this token. Please try again shortly.", "Fail")]
    [InlineData(1019, "Statement generation in progress. Please try again shortly.", "Warn")]
    [InlineData(1020, "Invalid request or unable to validate request.", "Fail")]
    [InlineData(1021, "Statement could not be retrieved at this time. Please try again shortly.", "Fail")]
    [InlineData(2077, "The request could not be processed.", "Fail")]
    public async Task Any_code_comes_with_the_brokers_text(int code, string text, string status)
    {
        await using var scene = await FlexScene.StartAsync();
        scene.Fault(FlexFaults.Code, ("code", $"{code}"));
        using var answer = await scene.SendAsync();
        var envelope = await FlexScene.EnvelopeAsync(answer);
        Assert.Equal((status, $"{code}", text), (Value(envelope, "Status"), Value(envelope, "ErrorCode"), Value(envelope, "ErrorMessage")));
    }

    [Fact]
    public async Task A_text_of_ones_own_is_written_as_text()
    {
        await using var scene = await FlexScene.StartAsync();
        scene.Fault(FlexFaults.Code, ("code", "1999"), ("text", "Closed <for> \"repairs\" & more"));
        using var answer = await scene.SendAsync();
        Assert.Equal("Closed <for> \"repairs\" & more", Value(await FlexScene.EnvelopeAsync(answer), "ErrorMessage"));
    }

    [Fact]
    public async Task A_burst_ends_by_itself_and_meets_only_what_it_is_for()
    {
        await using var scene = await FlexScene.StartAsync();
        scene.Fault(new FaultOrder
        {
            Door = "flex",
            Kind = FlexFaults.NotGenerated,
            Count = 2,
            Step = FlexSteps.SendRequest,
            Query = FlexScene.Old,
        });
        var codes = new List<int>();
        foreach (var query in new[] { FlexScene.Old, FlexScene.Kinfo, FlexScene.Old, FlexScene.Old })
        {
            using var answer = await scene.SendAsync(query);
            codes.Add(await FlexScene.CodeAsync(answer));
        }

        Assert.Equal([1001, 0, 1001, 0], codes);
        Assert.Empty(scene.Simulation.Faults.All);
    }

    [Fact]
    public async Task A_fault_ends_when_its_time_is_over()
    {
        await using var scene = await FlexScene.StartAsync();
        scene.Fault(new FaultOrder { Door = "flex", Kind = FlexFaults.NotGenerated, For = TimeSpan.FromSeconds(10) });
        using (var during = await scene.SendAsync())
            Assert.Equal(1001, await FlexScene.CodeAsync(during));
        using var after = await scene.SendAsync();
        Assert.Equal(0, await FlexScene.CodeAsync(after));
    }

    [Fact]
    public async Task A_statement_is_in_the_making_for_some_looks()
    {
        await using var scene = await FlexScene.StartAsync();
        scene.Fault(FlexFaults.NotReady, ("polls", "2"));
        foreach (var reference in new[] { await scene.AcceptedAsync(), await scene.AcceptedAsync() })
        {
            var codes = new List<int>();
            for (var look = 0; look < 3; look++)
            {
                using var answer = await scene.LookAsync(reference);
                codes.Add(await FlexScene.CodeAsync(answer));
            }

            Assert.Equal([1019, 1019, 0], codes);
        }
    }

    [Fact]
    public async Task A_period_collapses_to_a_day_unless_the_request_names_its_days()
    {
        await using var scene = await FlexScene.StartAsync();
        var fault = scene.Fault(FlexFaults.OneDay);
        Assert.Equal(("20261119", "20261119", "Last365CalendarDays"), Window(await scene.StatementAsync(FlexScene.Kinfo)));
        Assert.Equal(("20261015", "20261119", "LastNCalendarDays"), Window(await scene.StatementAsync(FlexScene.Kinfo, "&p=36")));
        var collapsed = await scene.StatementAsync(FlexScene.Kinfo);
        Assert.NotEmpty(collapsed.Descendants("OpenPosition"));
        Assert.True(scene.Simulation.Faults.Remove(fault.Id));
        scene.Fault(FlexFaults.OneDay, ("always", "true"));
        Assert.Equal(("20261119", "20261119", "LastNCalendarDays"), Window(await scene.StatementAsync(FlexScene.Kinfo, "&p=36")));
    }

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public async Task A_statement_is_cut_off(string clean)
    {
        await using var scene = await FlexScene.StartAsync();
        var reference = await scene.AcceptedAsync();
        using var whole = await scene.LookAsync(reference);
        var bytes = await whole.Content.ReadAsByteArrayAsync();
        scene.Fault(new FaultOrder { Door = "flex", Kind = FlexFaults.Truncated, Count = 1 }, ("percent", "30"), ("clean", clean));
        using (var cut = await scene.LookAsync(reference, HttpCompletionOption.ResponseHeadersRead))
        {
            if (clean == "true")
            {
                Assert.Equal(bytes[..(bytes.Length * 30 / 100)], await cut.Content.ReadAsByteArrayAsync());
            }
            else
            {
                Assert.Equal(bytes.Length, cut.Content.Headers.ContentLength);
                await Assert.ThrowsAnyAsync<HttpRequestException>(() => cut.Content.ReadAsByteArrayAsync());
            }
        }

        using var again = await scene.LookAsync(reference);
        Assert.Equal(bytes, await again.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("200")]
    [InlineData("503")]
    public async Task A_page_stands_in_place_of_each_answer(string status)
    {
        await using var scene = await FlexScene.StartAsync();
        scene.Fault(FlexFaults.Maintenance, ("status", status));
        foreach (var answer in new[] { await scene.SendAsync(), await scene.LookAsync("1") })
        {
            Assert.Equal(status, $"{(int)answer.StatusCode}");
            Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
            Assert.StartsWith("<!DOCTYPE html>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            answer.Dispose();
        }
    }

    [Fact]
    public async Task A_late_answer_comes_late()
    {
        await using var scene = await FlexScene.StartAsync();
        scene.Fault(FlexFaults.Delay, ("seconds", "20"));
        var late = scene.SendAsync();
        await Eventually.IsTrueAsync("the answer waits", () => scene.Time.Waiting == 1);
        scene.Time.Advance(TimeSpan.FromSeconds(19.9));
        Assert.Equal(1, scene.Time.Waiting);
        Assert.False(late.IsCompleted);
        scene.Time.Advance(TimeSpan.FromSeconds(0.1));
        using var answer = await late;
        Assert.Equal(0, await FlexScene.CodeAsync(answer));
    }

    [Fact]
    public async Task A_statement_trickles()
    {
        await using var scene = await FlexScene.StartAsync();
        var reference = await scene.AcceptedAsync();
        using var whole = await scene.LookAsync(reference);
        var bytes = await whole.Content.ReadAsByteArrayAsync();
        scene.Fault(FlexFaults.Slow, ("bytesPerSecond", "1000"));
        using var slow = await scene.LookAsync(reference, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await slow.Content.ReadAsStreamAsync();
        var buffer = new byte[4_096];
        for (var chunk = 0; chunk < 3; chunk++)
        {
            // 200 bytes, then a fifth of a second nothing.
            var read = 0;
            while (read < 200)
                read += await body.ReadAsync(buffer.AsMemory(read));
            Assert.Equal(200, read);
            Assert.Equal(bytes[(chunk * 200)..((chunk * 200) + 200)], buffer[..200]);
            await Eventually.IsTrueAsync("the next bytes wait", () => scene.Time.Waiting == 1);
            scene.Time.Advance(TimeSpan.FromSeconds(0.2));
        }
    }

    [Fact]
    public async Task No_answer_comes_until_the_caller_gives_up_or_the_connection_breaks()
    {
        await using var scene = await FlexScene.StartAsync();
        scene.Fault(FlexFaults.Hang, ("seconds", "60"));
        using (var patience = new CancellationTokenSource())
        {
            var given = scene.Client.GetAsync(new Uri(scene.Service.ServiceAddress, "SendRequest?v=3"), patience.Token);
            await Eventually.IsTrueAsync("the call hangs", () => scene.Time.Waiting == 1);
            await patience.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
            await Eventually.IsTrueAsync("the server lets go", () => scene.Time.Waiting == 0);
        }

        var hanging = scene.SendAsync();
        await Eventually.IsTrueAsync("the call hangs", () => scene.Time.Waiting == 1);
        scene.Time.Advance(TimeSpan.FromSeconds(60));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => hanging);
    }

    [Fact]
    public async Task A_connection_breaks_in_place_of_an_answer()
    {
        await using var scene = await FlexScene.StartAsync();
        scene.Fault(new FaultOrder { Door = "flex", Kind = FlexFaults.Disconnect, Count = 1 });
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => scene.SendAsync());
        Assert.Equal("broken-connection", scene.Simulation.Calls.Entries()[0].Answer);
        Assert.NotEmpty(await scene.AcceptedAsync());
    }

    [Fact]
    public async Task The_address_of_step_2_names_another_host()
    {
        await using var scene = await FlexScene.StartAsync();
        scene.Fault(FlexFaults.OtherHost, ("host", "flex.example.org:8443"));
        using var answer = await scene.SendAsync();
        Assert.Equal(
            "http://flex.example.org:8443/AccountManagement/FlexWebService/GetStatement",
            Value(await FlexScene.EnvelopeAsync(answer), "Url"));
    }

    [Fact]
    public async Task Quotes_can_be_single()
    {
        await using var scene = await FlexScene.StartAsync();
        scene.Fault(FlexFaults.SingleQuotes);
        using var answer = await scene.SendAsync();
        Assert.StartsWith(
            "<FlexStatementResponse timestamp='20 November, 2026 10:00 AM EST'>",
            await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statements_drift_and_what_was_known_stays_as_it_was()
    {
        await using var scene = await FlexScene.StartAsync();
        var reference = await scene.AcceptedAsync(FlexScene.Kinfo, "&p=60");
        var plain = XDocument.Parse(await TextAsync(scene, reference));
        scene.Fault(FlexFaults.Drift);
        var drifted = XDocument.Parse(await TextAsync(scene, reference));
        Assert.Equal(plain.Descendants("FlexStatement").Count(), drifted.Descendants("driftSection").Count());
        Assert.Contains(drifted.Descendants("Trade"), row => row.Attribute("notes")!.Value.EndsWith(";Zq", StringComparison.Ordinal));
        Assert.All(drifted.Descendants("Trade"), row => Assert.Equal("12.25", row.Attribute("driftAmount")!.Value));
        // Without what was added it is the same file.
        drifted.Descendants("driftSections").Remove();
        drifted.Descendants().Attributes("driftAmount").Remove();
        foreach (var codes in drifted.Descendants().Attributes().Where(column => column.Name.LocalName is "notes" or "code"))
            codes.Value = codes.Value.Replace(";Zq", "", StringComparison.Ordinal);
        Assert.Equal(plain.ToString(), drifted.ToString());
    }

    [Fact]
    public async Task Faults_meet_a_call_together()
    {
        await using var scene = await FlexScene.StartAsync();
        scene.Fault(FlexFaults.SingleQuotes);
        scene.Fault(FlexFaults.Code, ("code", "1009"));
        scene.Fault(FlexFaults.NotGenerated);
        using var answer = await scene.SendAsync();
        var text = await answer.Content.ReadAsStringAsync();
        // Of two that would give the answer the eldest does.
        Assert.Contains("<ErrorCode>1009</ErrorCode>", text, StringComparison.Ordinal);
        Assert.Contains("timestamp='", text, StringComparison.Ordinal);
        Assert.Equal("code single-quotes", string.Join(' ', scene.Simulation.Calls.Entries()[0].Faults));
    }

    [Fact]
    public async Task Every_kind_can_be_switched_on_as_the_table_says()
    {
        await using var scene = await FlexScene.StartAsync();
        foreach (var kind in FlexFaults.All)
        {
            var needed = kind.Parameters.Where(parameter => parameter.Default is null).Select(parameter => (parameter.Name, "1001"));
            var fault = scene.Fault(kind.Name, [.. needed]);
            Assert.Equal(kind.Parameters.Select(parameter => parameter.Name).Order(), fault.Order.With.Keys);
        }

        Assert.Equal(FlexFaults.All.Length, FlexFaults.All.Select(kind => kind.Name).Distinct().Count());
    }

    [Fact]
    public async Task A_scenario_starts_over_with_its_faults()
    {
        await using var scene = await FlexScene.StartAsync();
        var forgotten = await scene.AcceptedAsync();
        var before = await scene.StatementAsync(more: "&p=30");
        foreach (var scenario in scene.Simulation.PossibleScenarios)
        {
            Assert.Null(scene.Simulation.Reset(scenario: scenario));
            Assert.Equal(scenario.Faults.Length, scene.Simulation.Faults.All.Length);
            Assert.Empty(scene.Simulation.Calls.Entries());
        }

        Assert.Null(scene.Simulation.Reset(seed: 2));
        using var gone = await scene.LookAsync(forgotten);
        Assert.Equal(1017, await FlexScene.CodeAsync(gone));
        Assert.NotEqual(
            before.Descendants("Trade").Select(row => row.ToString()),
            (await scene.StatementAsync(more: "&p=30")).Descendants("Trade").Select(row => row.ToString()));
    }

    private static async Task<string> TextAsync(FlexScene scene, string reference)
    {
        using var answer = await scene.LookAsync(reference);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static (string From, string To, string Period) Window(XDocument document)
    {
        var statement = document.Descendants("FlexStatement").First();
        return (statement.Attribute("fromDate")!.Value, statement.Attribute("toDate")!.Value, statement.Attribute("period")!.Value);
    }

    private static string Value(XElement envelope, string name) => envelope.Element(name)!.Value;
}
