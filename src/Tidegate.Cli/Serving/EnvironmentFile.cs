using System.Text;

namespace Tidegate.Cli.Serving;

/// <summary>
/// A file of <c>NAME=value</c> lines, as <c>.env</c> has them: comments, <c>export</c>, single quotes as they are, double quotes with
/// <c>\n \t \" \\ \$</c>. Nothing is expanded and nothing is run.
/// </summary>
/// <param name="Values">The values; of a name that stands twice the later one.</param>
/// <param name="Problems">What could not be read, with its line. Holds nothing of the line: it may be a password.</param>
internal sealed record EnvironmentFile(IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Problems)
{
    /// <summary>Its usual name, in the working directory.</summary>
    public const string UsualName = ".env";

    private const int BytesMax = 64 * 1024;

    /// <summary>A file that is not there.</summary>
    public static EnvironmentFile None { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal), []);

    /// <summary>Reads the file of a folder; one that is not there is empty, one that cannot be read is a problem.</summary>
    public static EnvironmentFile Load(string folder)
    {
        var path = Path.Combine(folder, UsualName);
        try
        {
            if (!File.Exists(path))
                return None;
            return new FileInfo(path).Length <= BytesMax
                ? Parse(File.ReadAllText(path))
                : None with { Problems = [$"{path} is larger than {BytesMax / 1024} KB and was not read."] };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return None with { Problems = [$"{path} could not be read: {fault.Message}"] };
        }
    }

    /// <summary>Reads a text.</summary>
    public static EnvironmentFile Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var problems = new List<string>();
        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (Take(line, values) is { } problem)
                problems.Add($"{UsualName} line {number}: {problem}");
        }

        return new(values, problems);
    }

    private static string? Take(string line, Dictionary<string, string> values)
    {
        const string Export = "export ";
        var rest = line.StartsWith(Export, StringComparison.Ordinal) ? line[Export.Length..].TrimStart() : line;
        var equals = rest.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
            return "there is no \"=\". Write NAME=value, or # before a comment.";
        var name = rest[..equals].TrimEnd();
        if (!IsName(name))
            return "what stands before \"=\" is no name. Use letters, digits and _, and begin with no digit.";
        var (value, problem) = ValueOf(rest[(equals + 1)..].TrimStart());
        if (problem is null)
            values[name] = value;
        return problem;
    }

    private static bool IsName(string name) => name.Length > 0 && !char.IsAsciiDigit(name[0])
        && name.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '_');

    private static (string Value, string? Problem) ValueOf(string text)
    {
        if (text.Length == 0 || text[0] is not ('"' or '\''))
            return (Uncommented(text), null);
        var (quote, value) = (text[0], new StringBuilder());
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] == quote)
            {
                var after = text[(at + 1)..].TrimStart();
                return after.Length == 0 || after[0] == '#'
                    ? (value.ToString(), null)
                    : ("", "something stands behind the closing quote. Put quotes around the whole value.");
            }

            if (quote == '"' && text[at] == '\\' && at + 1 < text.Length)
                value.Append(Escaped(text[++at]));
            else
                value.Append(text[at]);
        }

        return ("", "the closing quote is missing. A value ends on its own line.");
    }

    private static string Escaped(char sign) => sign switch
    {
        'n' => "\n",
        't' => "\t",
        '"' or '\\' or '$' => sign.ToString(),
        _ => $"\\{sign}",
    };

    // Without quotes, a comment begins with a blank before its sign, so that a value may hold one.
    private static string Uncommented(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '#' && (at == 0 || char.IsWhiteSpace(text[at - 1])))
                return text[..at].TrimEnd();
        }

        return text;
    }
}
