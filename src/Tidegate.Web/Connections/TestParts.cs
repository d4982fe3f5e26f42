using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tidegate.Domain.Connections;

namespace Tidegate.Web.Connections;

/// <summary>
/// Sends what changes on the page of a test: elements with an id, one after the other, each ended by the character for the end of a record.
/// </summary>
internal sealed class TestParts(HttpContext context) : IAsyncDisposable
{
    /// <summary>Ends an element; it stands in no text.</summary>
    public const char End = '\u001e';

    private readonly HtmlRenderer renderer = new(
        context.RequestServices, context.RequestServices.GetRequiredService<ILoggerFactory>());

    private readonly TestSheet sheet = new();

    /// <summary>Sends what a line changes.</summary>
    public async Task SendAsync(TestLine line, CancellationToken cancel)
    {
        context.Response.ContentType ??= "text/html; charset=utf-8";
        sheet.Take(line);
        var text = new StringBuilder();
        if (line.Step != TestStep.Verdict)
            text.Append(await PartAsync<TestRow>(new() { [nameof(TestRow.Step)] = line.Step, [nameof(TestRow.Line)] = line }));
        text.Append(await PartAsync<TestProgress>(new() { [nameof(TestProgress.Sheet)] = sheet }));
        text.Append(await PartAsync<TestUses>(new() { [nameof(TestUses.Sheet)] = sheet }));
        if (line.Step == TestStep.Verdict)
            text.Append(await PartAsync<TestResult>(new() { [nameof(TestResult.Sheet)] = sheet }));
        await context.Response.WriteAsync(text.ToString(), cancel);
        await context.Response.Body.FlushAsync(cancel);
    }

    public ValueTask DisposeAsync() => renderer.DisposeAsync();

    private async Task<string> PartAsync<TPart>(Dictionary<string, object?> values)
        where TPart : IComponent => await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TPart>(ParameterView.FromDictionary(values))).ToHtmlString()) + End;
}
