using System.CommandLine;
using System.CommandLine.Parsing;
using Tidegate.Cli.Output;

namespace Tidegate.Cli.Verbs;

/// <summary>The verbs of <c>tidegate</c>, and how a line of arguments becomes a run of one of them.</summary>
internal static class CommandLine
{
    /// <summary>The thing asked for is done.</summary>
    public const int Done = 0;

    /// <summary>The thing asked for failed.</summary>
    public const int Failed = 1;

    /// <summary>The line was not understood.</summary>
    public const int WrongUse = 2;

    /// <summary>What people call the types of values.</summary>
    private static readonly (Type Type, string Words)[] Types =
    [
        (typeof(int), "a whole number"), (typeof(long), "a whole number"), (typeof(decimal), "a number"), (typeof(double), "a number"),
        (typeof(DateOnly), "a day, such as 2026-11-20"),
    ];

    /// <summary>After Ctrl-C a verb may take this long to leave everything in order.</summary>
    private static readonly TimeSpan LeaveLimit = TimeSpan.FromSeconds(60);

    /// <summary>Runs one verb.</summary>
    /// <returns>The exit code: 0 done, 1 failed, 2 wrong use.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, TimeProvider clock, CancellationToken cancel)
    {
        var options = new GlobalOptions();
        var parsed = Create(options, output, errors, clock).Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            new Printout(output, errors, parsed.GetValue(options.Json)).Fail(new(
                "wrong-use", string.Join(' ', parsed.Errors.Select(Said)), $"See: {Path(parsed.CommandResult)} --help"));
            return WrongUse;
        }

        return await parsed.InvokeAsync(
            new()
            {
                Output = output,
                Error = errors,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = LeaveLimit,
            },
            cancel);
    }

    private static string Said(ParseError error) => Types.Aggregate(
        error.Message, (text, one) => text.Replace($"expected type '{one.Type}'", one.Words, StringComparison.Ordinal));

    // A verb has a name among its siblings only.
    private static string Path(SymbolResult? verb) => verb is CommandResult { Command: not RootCommand and var command }
        ? $"{Path(verb.Parent)} {command.Name}"
        : "tidegate";

    private static RootCommand Create(GlobalOptions options, TextWriter output, TextWriter errors, TimeProvider clock)
    {
        var host = new VerbHost(options, output, errors, clock);
        return new RootCommand("Tidegate: tracks an Interactive Brokers account from its Flex statements. Self-hosted.")
        {
            options.Data,
            options.Database,
            options.Json,
            DemoVerb.Create(host, output),
            ServeVerb.Create(host, output),
            BackupVerb.Create(host),
            RestoreVerb.Create(host),
            FlexVerb.Create(host),
            ImportVerb.Create(host),
            ConnectionsVerb.Create(host),
            ConnectionVerb.Create(host),
            TwsVerb.Create(host),
            AccountsVerb.Create(host),
            PositionsVerb.Create(host),
            TransactionsVerb.Create(host),
            CashVerb.Create(host),
            LotsVerb.Create(host),
            GainsVerb.Create(host),
            IncomeVerb.Create(host),
            StatementVerb.Create(host),
            InstrumentVerb.Create(host),
            FindingsVerb.Create(host),
            ReconciliationVerb.Create(host),
            DoctorVerb.Create(host),
            SimulateVerb.Create(host, output),
            UserVerb.Create(host),
            TokenVerb.Create(host),
        };
    }
}
