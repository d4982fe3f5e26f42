using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tidegate.TestKit.Transcripts;

/// <summary>A recorded session between a client and a gateway.</summary>
/// <param name="Name">Name of the file without its ending.</param>
/// <param name="Steps">What happened, in order.</param>
public sealed partial record Transcript(string Name, IReadOnlyList<TranscriptStep> Steps)
{
    private static readonly char[] Blanks = [' ', '\t'];

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">A line cannot be read; the message names file, line and cause.</exception>
    public static Transcript Read(string file) => Parse(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file));

    /// <summary>Reads the text of a session.</summary>
    /// <inheritdoc cref="Read"/>
    public static Transcript Parse(string name, string text)
    {
        var lines = text.Split('\n').Select((line, index) => (Text: line.Trim(), Number: index + 1));
        var steps = lines.Where(line => line.Text.Length > 0 && line.Text[0] != '#').Select(line => Step(name, line.Text, line.Number));
        return new(name, [.. steps]);
    }

    private static TranscriptStep Step(string name, string text, int line)
    {
        try
        {
            var (verb, rest) = Cut(text);
            return Named(verb, rest, line);
        }
        catch (Exception cause) when (cause is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"{name}, line {line}: {cause.Message}", cause);
        }
    }

    private static TranscriptStep Named(string verb, string rest, int line)
    {
        switch (verb)
        {
            case "handshake":
                var agreed = Members(rest);
                return new TranscriptStep.Handshake(
                    agreed.GetProperty("server_version").GetInt32(), agreed.GetProperty("connection_time").GetString()!)
                { Line = line };
            case "client":
                var (asked, question) = Cut(rest);
                return new TranscriptStep.Client(asked, Members(question)) { Line = line };
            case "server":
                var (told, answer) = Cut(rest);
                return new TranscriptStep.Server(told, Members(answer)) { Line = line };
            case "raw":
                var (sender, bytes) = Cut(rest);
                return Direction(sender) == TranscriptStep.Peer.Server
                    ? new TranscriptStep.Raw(Convert.FromBase64String(bytes)) { Line = line }
                    : throw new FormatException("Raw bytes come from the gateway only.");
            case "sleep":
                return new TranscriptStep.Sleep(Duration(rest)) { Line = line };
            case "split":
                var (direction, pieces) = Cut(rest);
                var (sizes, message) = Cut(pieces);
                var (cut, members) = Cut(message);
                return new TranscriptStep.Split(Direction(direction), Sizes(sizes), cut, Members(members)) { Line = line };
            case "disconnect" when rest.Length == 0:
                return new TranscriptStep.Disconnect { Line = line };
            default:
                throw new FormatException($"\"{verb}\" is no step.");
        }
    }

    private static (string, string) Cut(string text)
    {
        var end = text.IndexOfAny(Blanks);
        return end < 0 ? (text, "") : (text[..end], text[end..].TrimStart());
    }

    private static JsonElement Members(string text)
    {
        var members = JsonElement.Parse(text);
        return members.ValueKind == JsonValueKind.Object ? members : throw new FormatException("The members are no JSON object.");
    }

    private static TranscriptStep.Peer Direction(string text) => text switch
    {
        "client" => TranscriptStep.Peer.Client,
        "server" => TranscriptStep.Peer.Server,
        _ => throw new FormatException($"\"{text}\" is neither client nor server."),
    };

    private static int[] Sizes(string text)
    {
        var sizes = text.Split(',').Select(size => int.Parse(size, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        return sizes.All(size => size > 0) ? sizes : throw new FormatException("A piece has no bytes.");
    }

    private static TimeSpan Duration(string text)
    {
        if (DurationPattern().Match(text) is not { Success: true } match)
        {
            throw new FormatException($"\"{text}\" is no duration.");
        }

        var count = double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return match.Groups[2].Value switch
        {
            "ms" => TimeSpan.FromMilliseconds(count),
            "s" => TimeSpan.FromSeconds(count),
            _ => TimeSpan.FromMinutes(count),
        };
    }

    [GeneratedRegex(@"^(\d+(?:\.\d+)?)(ms|s|m)$")]
    private static partial Regex DurationPattern();
}
