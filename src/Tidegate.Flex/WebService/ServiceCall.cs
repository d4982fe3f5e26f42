using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using Tidegate.Flex.Statements;

namespace Tidegate.Flex.WebService;

/// <summary>
/// Makes one call and tells what came. Answers are told by their first element, never by their content type or status (flex.md §1). All
/// that comes from outside passes <see cref="Said"/> before it goes into a text, so that no text holds the token.
/// </summary>
internal sealed class ServiceCall(HttpClient http, FlexServiceOptions options, TimeProvider time)
{
    /// <summary>Enough to recognise an answer, and to hold every answer that is no statement.</summary>
    private const int HeadBytes = FileSniffer.HeadBytes;

    /// <summary>From this many bytes on an answer can be told; more are waited for only when it is no statement.</summary>
    private const int TellingBytes = 4 * 1024;

    private const int BufferBytes = 64 * 1024;
    private const int ReportEveryBytes = 256 * 1024;
    private const int MaxSaid = 200;

    private static readonly ProductInfoHeaderValue Product = new("Tidegate", Version());

    /// <summary>Calls as the state says. Returns an answer for all that can be expected; throws only when cancelled.</summary>
    public async Task<FlexAnswer> RunAsync(
        FlexRequest request, FetchState state, IProgress<FlexProgress>? progress, CancellationToken cancel)
    {
        // Made by hand and not from one source, to tell afterwards which of the three it was.
        using var total = new CancellationTokenSource(options.TotalTimeout, time);
        using var pause = new CancellationTokenSource(options.ResponseTimeout, time);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(cancel, total.Token, pause.Token);
        try
        {
            return await ExchangeAsync(request, state, progress, pause, any.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            if (total.IsCancellationRequested)
            {
                return new FlexAnswer.GaveUp(
                    FlexFailure.TransferTooSlow,
                    $"The statement did not arrive within {options.TotalTimeout.TotalMinutes:0.#} minutes. Ask for a shorter period, or "
                        + "allow more time in the settings.");
            }

            return new FlexAnswer.Unreachable("no answer came in time");
        }
        catch (OperationCanceledException)
        {
            // Falls through: what the transport put into its own exception is not passed on.
        }

        cancel.ThrowIfCancellationRequested();
        throw new InvalidOperationException("A call ended as cancelled without being cancelled.");
    }

    private async Task<FlexAnswer> ExchangeAsync(
        FlexRequest request, FetchState state, IProgress<FlexProgress>? progress, CancellationTokenSource pause, CancellationToken cancel)
    {
        var address = state.Reference is { } reference
            ? ServiceAddress.GetStatement(options.BaseUrl, request.Token, reference, state.AtNamedUrl)
            : ServiceAddress.SendRequest(options.BaseUrl, request.Token, request.Query, state.Asked);
        using var message = new HttpRequestMessage(HttpMethod.Get, address);
        message.Headers.UserAgent.Add(Product);
        try
        {
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                return new FlexAnswer.Refused(FlexErrorCodes.TooManyRequests, "HTTP 429");
            }

            await using var body = await response.Content.ReadAsStreamAsync(cancel);
            return await ReadAsync(request, state, response, new(body, pause, options.IdleTimeout), progress, cancel);
        }
        catch (HttpRequestException failure)
        {
            return new FlexAnswer.Unreachable(Said(request, $"the connection failed ({Cause(failure)})"));
        }
        catch (BrokenBodyException failure)
        {
            return new FlexAnswer.Unusable(Said(request, $"the answer broke off ({failure.Message})"), "");
        }
    }

    private async Task<FlexAnswer> ReadAsync(
        FlexRequest request,
        FetchState state,
        HttpResponseMessage response,
        PausingBody body,
        IProgress<FlexProgress>? progress,
        CancellationToken cancel)
    {
        var head = new byte[HeadBytes];
        var (length, isEnd) = await FillAsync(body, head, 0, TellingBytes, cancel);
        var kind = FileSniffer.Identify(head.AsSpan(0, length));
        if (!IsStatement(kind) && !isEnd)
        {
            (length, isEnd) = await FillAsync(body, head, length, HeadBytes, cancel);
            kind = FileSniffer.Identify(head.AsSpan(0, length));
        }

        if (response.IsSuccessStatusCode && IsStatement(kind))
        {
            return await KeepAsync(
                request, kind, response.Content.Headers.ContentLength, head.AsMemory(0, length), isEnd, body, progress, cancel);
        }

        if (kind is FileKind.ServiceReceipt or FileKind.ServiceError
            && ServiceEnvelope.Read(new MemoryStream(head, 0, length)) is { } envelope)
        {
            if (envelope.IsRefusal) return new FlexAnswer.Refused(envelope.ErrorCode, Said(request, envelope.ErrorMessage));
            if (envelope.IsReceipt && state.Reference is null)
            {
                return new FlexAnswer.Accepted(
                    Said(request, envelope.ReferenceCode),
                    ServiceAddress.Trusted(Said(request, envelope.Url, int.MaxValue), options.BaseUrl));
            }
        }

        return new FlexAnswer.Unusable(What(kind, response), Said(request, Encoding.UTF8.GetString(head, 0, length)));
    }

    private async Task<FlexAnswer> KeepAsync(
        FlexRequest request,
        FileKind kind,
        long? announced,
        ReadOnlyMemory<byte> head,
        bool isEnd,
        PausingBody body,
        IProgress<FlexProgress>? progress,
        CancellationToken cancel)
    {
        if (announced > options.SizeBytesMax) return TooLarge();
        var scan = new StatementScan();
        var buffer = new byte[BufferBytes];
        var reported = 0L;
        try
        {
            await using var file = new StatementFile(request.Path);
            for (var bytes = head; ; bytes = buffer.AsMemory(0, await body.ReadAsync(buffer, cancel)))
            {
                if (bytes.IsEmpty) break;
                if (file.SizeBytes + bytes.Length > options.SizeBytesMax) return TooLarge();
                scan.Append(bytes.Span);
                await file.WriteAsync(bytes, cancel);
                if (file.SizeBytes - reported >= ReportEveryBytes || reported == 0)
                {
                    reported = file.SizeBytes;
                    progress?.Report(new FlexProgress.Receiving(file.SizeBytes, announced));
                }

                if (isEnd) break;
            }

            if (Defect(kind, head, announced, file.SizeBytes, scan) is { } defect) return new FlexAnswer.Unusable(defect, "");
            progress?.Report(new FlexProgress.Receiving(file.SizeBytes, announced));
            var hash = await file.CompleteAsync(cancel);
            return new FlexAnswer.Delivered(request.Path, hash, file.SizeBytes, kind, scan.Covered);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new FlexAnswer.GaveUp(
                FlexFailure.Storage,
                Said(
                    request,
                    $"The statement could not be written to {request.Path}: {failure.Message} Look at the disk's free space and at who may "
                        + "write to that folder, then fetch again.",
                    int.MaxValue));
        }

        FlexAnswer.GaveUp TooLarge() => new(
            FlexFailure.TooLarge,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The statement is larger than the {options.SizeBytesMax:#,0} bytes of the settings. Ask for fewer days, or allow more."));
    }

    private static bool IsStatement(FileKind kind) => kind.IsStatement || kind is FileKind.FlexText;

    private static string? Defect(FileKind kind, ReadOnlyMemory<byte> head, long? announced, long sizeBytes, StatementScan scan)
    {
        if (announced is { } expected && expected != sizeBytes)
        {
            return string.Create(CultureInfo.InvariantCulture, $"the statement broke off after {sizeBytes:#,0} of {expected:#,0} bytes");
        }

        var isWhole = kind is FileKind.FlexText
            ? !IsFramed(head.Span) || scan.Tail.Contains("EOF", StringComparison.Ordinal)
            : scan.Tail.Contains("</FlexQueryResponse", StringComparison.Ordinal) || IsEmptyRoot(head.Span);
        return isWhole
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"the statement broke off after {sizeBytes:#,0} bytes, before its end");
    }

    // With header and trailer records the first line begins with BOF, the last with EOF (flex.md §15).
    private static bool IsFramed(ReadOnlySpan<byte> head) => head[..Math.Min(head.Length, 16)].IndexOf("BOF"u8) >= 0;

    private static bool IsEmptyRoot(ReadOnlySpan<byte> head)
    {
        var root = head.IndexOf("<FlexQueryResponse"u8);
        if (root < 0) return false;
        var end = head[root..].IndexOf((byte)'>');
        return end > 0 && head[root + end - 1] == (byte)'/';
    }

    private static async Task<(int Length, bool IsEnd)> FillAsync(
        PausingBody body, byte[] head, int length, int goal, CancellationToken cancel)
    {
        while (length < goal)
        {
            var read = await body.ReadAsync(head.AsMemory(length, goal - length), cancel);
            if (read == 0) return (length, true);
            length += read;
        }

        return (length, false);
    }

    private static string What(FileKind kind, HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        var came = kind switch
        {
            FileKind.HtmlPage => "a web page came in place of the service's answer",
            FileKind.Empty => "an empty answer came",
            FileKind.ServiceReceipt or FileKind.ServiceError => "an answer of the service came that could not be read",
            FileKind.StatementBehindText => "a statement came with other text before it",
            _ => "something came that is no answer of the service",
        };
        // Redirects are not followed, since the token would go with them.
        return status switch
        {
            >= 300 and < 400 => string.Create(CultureInfo.InvariantCulture, $"the service sent us to another address (HTTP {status})"),
            200 => came,
            _ => string.Create(CultureInfo.InvariantCulture, $"{came} (HTTP {status})"),
        };
    }

    // The outer message of a failed connection is the same for all causes; the inner one says which it was.
    private static string Cause(HttpRequestException failure) => failure.InnerException?.Message ?? failure.Message;

    /// <summary>Text from outside as it may stand in one of ours: without the token, on one line, and short.</summary>
    private static string Said(FlexRequest request, string text, int length = MaxSaid)
    {
        var plain = string.Concat(request.Token.Mask(text).Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return plain.Length <= length ? plain : plain[..length];
    }

    private static string Version() =>
        typeof(ServiceCall).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
