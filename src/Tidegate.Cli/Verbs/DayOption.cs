using System.CommandLine;
using System.Globalization;

namespace Tidegate.Cli.Verbs;

/// <summary>An option that is a day.</summary>
internal sealed class DayOption(string name, string description)
{
    private readonly Option<string?> option = new(name) { Description = $"{description}, yyyy-MM-dd", HelpName = "DAY" };

    public void AddTo(Command command) => command.Add(option);

    /// <summary>The day; null when the option is not given.</summary>
    /// <exception cref="WrongUseException">It is no day.</exception>
    public DateOnly? Read(ParseResult parsed)
    {
        if (parsed.GetValue(option) is not { } text)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new WrongUseException(name, text, $"{name} \"{text}\" is no day.", "Write it as yyyy-MM-dd, such as 2025-06-27.");
    }
}
