using System.CommandLine;
using System.Globalization;
using Tidegate.Cli.Output;
using Tidegate.Domain.Accounts;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Statements;

namespace Tidegate.Cli.Verbs;

/// <summary>
/// <c>tidegate simulate</c> and <c>tidegate simulate statements</c>: a simulated broker that serves, and Flex files of imaginary accounts.
/// Neither needs a database.
/// </summary>
internal static class SimulateVerb
{
    private const int DefaultYears = 3;
    private const int DefaultWindowDays = 365;
    private const int TradesMax = 5_000_000;
    private static readonly TimeOnly GeneratedAt = new(4, 30);

    private static readonly Column<SimulatedFile>[] Columns =
    [
        new("File", file => file.File),
        new("From", file => file.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new("To", file => file.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new("Bytes", file => file.Bytes.ToString(CultureInfo.InvariantCulture)),
    ];

    public static Command Create(VerbHost host, TextWriter output)
    {
        var command = new Command("simulate", "Imaginary accounts at a simulated broker: its Flex Web Service and its gateway")
        {
            Statements(host),
        };
        SimulateServing.Add(command, host, output);
        return command;
    }

    private static Command Statements(VerbHost host)
    {
        var directory = new Option<string>("--out")
        {
            Description = "The folder to write to; files that exist are not overwritten",
            HelpName = "DIR",
            Required = true,
        };
        var seed = new Option<int>("--seed")
        {
            Description = "Chooses one of the possible histories",
            HelpName = "N",
            DefaultValueFactory = _ => 1,
        };
        var from = new Option<string?>("--from")
        {
            Description = "First day of the history; three years before its last day if not given",
            HelpName = "YYYY-MM-DD",
        };
        var to = new Option<string?>("--to") { Description = "Last day; yesterday if not given", HelpName = "YYYY-MM-DD" };
        var query = new Option<string>("--query")
        {
            Description = $"What the files show: {string.Join(", ", StatementQuery.Presets.Select(preset => preset.Name))}",
            HelpName = "NAME",
            DefaultValueFactory = _ => StatementQuery.Tidegate.Name,
        };
        var dates = new Option<string?>("--dates")
        {
            Description = "Date format as the portal writes it, such as dd/MM/yyyy",
            HelpName = "FORMAT",
        };
        var trades = new Option<int?>("--trades")
        {
            Description = "About so many executions in all; 200000 make some 350 MB",
            HelpName = "N",
        };
        var window = new Option<int>("--window")
        {
            Description = "Days a file",
            HelpName = "DAYS",
            DefaultValueFactory = _ => DefaultWindowDays,
        };
        var events = new Option<bool>("--all-events")
        {
            Description = "With every special event: corporate actions of all kinds, transfers, exercises, late corrections",
        };
        var model = new Option<string?>("--model")
        {
            Description = "The model portfolio in which the accounts lie; none if not given",
            HelpName = "NAME",
        };
        var breakout = new Option<bool>("--breakout") { Description = "One statement a day" };
        var consolidated = new Option<bool>("--consolidated") { Description = "All accounts in one statement" };
        var command = new Command("statements", "Write Flex statement files of imaginary accounts")
        {
            directory, seed, from, to, query, dates, trades, window, events, model, breakout, consolidated,
        };
        command.SetAction((parsed, cancel) => host.RunAsync(
            parsed,
            (printout, inner) =>
            {
                var last = Day(to, parsed) ?? DateOnly.FromDateTime(host.Clock.GetUtcNow().UtcDateTime).AddDays(-1);
                var options = new HistoryOptions
                {
                    Seed = parsed.GetValue(seed),
                    FirstDay = Day(from, parsed) ?? last.AddYears(-DefaultYears).AddDays(1),
                    LastDay = last,
                    Events = parsed.GetValue(events) ? HistoryEvents.All : HistoryEvents.Demo,
                };
                if (parsed.GetValue(trades) is { } size)
                    options = options.WithTrades(
                        size is >= 0 and <= TradesMax ? size : throw Wrong("--trades", size, $"Write a number from 0 to {TradesMax}."));
                var shape = Query(parsed.GetValue(query)!, parsed.GetValue(dates)) with
                {
                    BreakoutByDay = parsed.GetValue(breakout),
                    Consolidated = parsed.GetValue(consolidated),
                    Model = parsed.GetValue(model) ?? "",
                };
                var days = parsed.GetValue(window) is > 0 and var length
                    ? length
                    : throw Wrong("--window", parsed.GetValue(window), "Write a number above 0.");
                printout.List(Write(Generate(options), shape, days, parsed.GetValue(directory)!, inner), null, Columns);
                return Task.FromResult(CommandLine.Done);
            },
            cancel));
        return command;
    }

    private static SimulatedHistory Generate(HistoryOptions options)
    {
        try
        {
            return SimulatedHistory.Generate(options);
        }
        catch (ArgumentException refused)
        {
            throw new WrongUseException("--from", null, refused.Message, "Change --from, --to or --trades.");
        }
    }

    private static List<SimulatedFile> Write(
        SimulatedHistory history, StatementQuery query, int days, string directory, CancellationToken cancel)
    {
        Directory.CreateDirectory(directory);
        var issuer = new StatementIssuer(history);
        var files = new List<SimulatedFile>();
        IEnumerable<IReadOnlyList<AccountId>> groups = query.Consolidated
            ? [history.Accounts]
            : history.Accounts.Select(account => new[] { account });
        foreach (var accounts in groups)
        {
            for (var from = accounts.Min(history.OpenedOn); from <= history.LastDay; from = from.AddDays(days))
            {
                var to = from.AddDays(days - 1) is var end && end < history.LastDay ? end : history.LastDay;
                var name = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(accounts.Count == 1 ? accounts[0].Value : "all")}-{from:yyyy-MM-dd}-{to:yyyy-MM-dd}.xml");
                var path = Path.Combine(directory, name);
                if (File.Exists(path))
                    throw Wrong("--out", directory, $"{name} exists there already. Name an empty folder.");
                using var stream = new FileStream(path, FileMode.CreateNew);
                issuer.Issue(stream, new(query, [.. accounts], from, to, history.LastDay.AddDays(1).ToDateTime(GeneratedAt)), cancel);
                files.Add(new SimulatedFile(path, from, to, stream.Length));
            }
        }

        return files;
    }

    private static DateOnly? Day(Option<string?> option, ParseResult parsed)
    {
        if (parsed.GetValue(option) is not { } text)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Wrong(option.Name, text, "Write a day as 2026-01-31.");
    }

    private static StatementQuery Query(string name, string? dates)
    {
        var query = StatementQuery.Presets.FirstOrDefault(preset => preset.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw Wrong("--query", name, $"Write one of {string.Join(", ", StatementQuery.Presets.Select(preset => preset.Name))}.");
        return dates is null
            ? query
            : query.InDateFormat(dates)
                ?? throw Wrong("--dates", dates, "Write one of the portal's formats, such as yyyyMMdd, yyyy-MM-dd, dd/MM/yyyy.");
    }

    private static WrongUseException Wrong(string option, object value, string hint)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{value}");
        return new(option, text, $"{option} {text} cannot be used.", hint);
    }

    private sealed record SimulatedFile(string File, DateOnly From, DateOnly To, long Bytes);
}
