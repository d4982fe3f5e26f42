namespace Tidegate.Cli.Serving;

/// <summary>How log lines look on standard error.</summary>
internal enum LogForm
{
    /// <summary>One line each, for people.</summary>
    Text,

    /// <summary>One JSON object each, for programs.</summary>
    Json,
}
