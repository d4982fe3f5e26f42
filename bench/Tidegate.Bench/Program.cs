using Tidegate.Bench;

// One file a verb; each takes the options behind its name and answers with the exit code.
var verbs = new Dictionary<string, Func<BenchOptions, CancellationToken, Task<int>>>
{
    [BigFile.Verb] = BigFile.MakeAsync,
    [ParseVerb.Name] = ParseVerb.RunAsync,
    [ImportVerb.Name] = ImportVerb.RunAsync,
    [MessagesVerb.Name] = MessagesVerb.RunAsync,
    [ConnectionsVerb.Name] = ConnectionsVerb.RunAsync,
    [GatewaysVerb.Name] = GatewaysVerb.RunAsync,
};

if (args is not [var name, ..] || !verbs.TryGetValue(name, out var verb))
{
    await Console.Error.WriteLineAsync($"Say what to measure: {string.Join(", ", verbs.Keys)}. bench/README.md tells what each does.");
    return 2;
}

if (!BenchOptions.TryParse(args.AsSpan(1), out var options, out var wrong))
{
    await Console.Error.WriteLineAsync(wrong);
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
return await verb(options, stop.Token);
