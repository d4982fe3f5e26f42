using System.Net;
using System.Text;

namespace Tidegate.Flex.Tests.WebService;

/// <summary>A transport that answers one call after the other as it was told, and keeps what was asked.</summary>
internal sealed class ScriptedService : HttpMessageHandler
{
    public const string Statement =
        """
        <FlexQueryResponse queryName="All" type="AF">
        <FlexStatements count="1">
        <FlexStatement accountId="U1234567" fromDate="2025-03-04" toDate="2026-03-03" period="" whenGenerated="2026-03-04;06:00:00">
        <Trades />
        </FlexStatement>
        </FlexStatements>
        </FlexQueryResponse>

        """;

    private readonly Queue<Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>> answers = [];

    /// <summary>The addresses that were called, in order.</summary>
    public List<Uri> Calls { get; } = [];

    public List<string> UserAgents { get; } = [];

    /// <summary>The receipt, as the guide prints it.</summary>
    public static string Receipt(string url = "https://gdcdyn.interactivebrokers.com/AccountManagement/FlexWebService/GetStatement") =>
        $"""
        <FlexStatementResponse timestamp='28 August, 2012 10:37 AM EDT'>
          <Status>Success</Status>
          <ReferenceCode>1234567890</ReferenceCode>
          <Url>{url}</Url>
        </FlexStatementResponse>
        """;

    public static string Refusal(int code, string text = "the broker's text", string status = "Fail") =>
        $"""
        <FlexStatementResponse timestamp='28 August, 2012 10:37 AM EDT'>
          <Status>{status}</Status>
          <ErrorCode>{code}</ErrorCode>
          <ErrorMessage>{text}</ErrorMessage>
        </FlexStatementResponse>
        """;

    public ScriptedService Then(string body, HttpStatusCode status = HttpStatusCode.OK) => Then(Encoding.UTF8.GetBytes(body), status);

    public ScriptedService Then(byte[] body, HttpStatusCode status = HttpStatusCode.OK) =>
        Then((_, _) => Task.FromResult(new HttpResponseMessage(status) { Content = new ByteArrayContent(body) }));

    public ScriptedService Then(Stream body, long? length = null)
    {
        var content = new StreamContent(body);
        content.Headers.ContentLength = length;
        return Then((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content }));
    }

    public ScriptedService ThenFails(string message, Exception? inner = null) =>
        Then((_, _) => Task.FromException<HttpResponseMessage>(new HttpRequestException(message, inner)));

    public ScriptedService Then(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer)
    {
        answers.Enqueue(answer);
        return this;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Calls.Add(request.RequestUri!);
        UserAgents.Add(request.Headers.UserAgent.ToString());
        return answers.TryDequeue(out var answer)
            ? answer(request, cancellationToken)
            : throw new InvalidOperationException($"Call {Calls.Count} was not expected.");
    }
}
