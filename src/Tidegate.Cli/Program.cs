using Tidegate.Cli.Verbs;

return await CommandLine.RunAsync(args, Console.Out, Console.Error, TimeProvider.System, CancellationToken.None);
