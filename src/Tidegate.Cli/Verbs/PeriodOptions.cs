using System.CommandLine;
using System.Globalization;

namespace Tidegate.Cli.Verbs;

/// <summary>The options <c>--from</c> and <c>--to</c>.</summary>
internal sealed class PeriodOptions
{
    private readonly DayOption from = new("--from", "First day");
    private readonly DayOption to = new("--to", "Last day");

    public void AddTo(Command command)
    {
        from.AddTo(command);
        to.AddTo(command);
    }

    /// <summary>Both days; null for what is not given.</summary>
    /// <exception cref="WrongUseException">One is no day, or the last is before the first.</exception>
    public (DateOnly? From, DateOnly? To) Read(ParseResult parsed)
    {
        var (first, last) = (from.Read(parsed), to.Read(parsed));
        return last < first
            ? throw new WrongUseException(
                "--to",
                last.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"--to {last:yyyy-MM-dd} is before --from {first:yyyy-MM-dd}."),
                "Give the earlier day to --from.")
            : (first, last);
    }

    /// <summary>Both days, which must be given.</summary>
    /// <exception cref="WrongUseException">One is missing or wrong.</exception>
    public (DateOnly From, DateOnly To) ReadBoth(ParseResult parsed)
    {
        var (first, last) = Read(parsed);
        return (first ?? throw Missing("--from"), last ?? throw Missing("--to"));
    }

    private static WrongUseException Missing(string name) =>
        new(name, null, $"{name} is not given.", "Give both days, such as --from 2025-01-01 --to 2025-06-30.");
}
