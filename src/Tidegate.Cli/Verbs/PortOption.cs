using System.CommandLine;
using Tidegate.Web.Hosting;

namespace Tidegate.Cli.Verbs;

/// <summary>The option <c>--port</c> of the verbs that serve pages.</summary>
internal static class PortOption
{
    public static Option<int> Create() => new("--port")
    {
        Description = "The port of the pages; 0 takes a free one",
        HelpName = "PORT",
        DefaultValueFactory = _ => WebSettings.DefaultPort,
    };

    /// <summary>The port that is asked for.</summary>
    /// <exception cref="WrongUseException">It is no port.</exception>
    public static int Read(ParseResult parsed, Option<int> option) => Check(option.Name, parsed.GetValue(option));

    /// <inheritdoc cref="Read(ParseResult, Option{int})"/>
    public static int? Read(ParseResult parsed, Option<int?> option) =>
        parsed.GetValue(option) is { } port ? Check(option.Name, port) : null;

    private static int Check(string option, int port) => port is >= 0 and <= 65535
        ? port
        : throw new WrongUseException(
            option, $"{port}", $"{option} {port} is no port.", "Write a number from 0 to 65535; 0 takes a free one.");
}
