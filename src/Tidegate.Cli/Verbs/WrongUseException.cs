namespace Tidegate.Cli.Verbs;

/// <summary>An argument or option has a value that cannot be meant: exit code 2.</summary>
internal sealed class WrongUseException : Exception
{
    /// <param name="argument">The argument or option, such as <c>--from</c>.</param>
    /// <param name="value">What was given; null when nothing was.</param>
    /// <param name="message">What is wrong with it.</param>
    /// <param name="hint">What to write instead.</param>
    public WrongUseException(string argument, string? value, string message, string hint)
        : base(message)
    {
        Field = argument;
        Value = value;
        Hint = hint;
    }

    /// <summary>The argument or option.</summary>
    public string Field { get; }

    /// <summary>What was given.</summary>
    public string? Value { get; }

    /// <summary>What to write instead.</summary>
    public string Hint { get; }
}
