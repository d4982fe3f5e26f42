namespace Tidegate.Cli.Output;

/// <summary>Why a verb did not do what was asked, in the shape of RFC 9457.</summary>
/// <param name="Code">Lower-kebab word for programs.</param>
/// <param name="Title">What is wrong.</param>
/// <param name="Hint">What to do.</param>
/// <param name="Field">The argument or option at fault; null when none is.</param>
/// <param name="Value">Its value; null when there is none.</param>
internal sealed record Failure(string Code, string Title, string Hint, string? Field = null, string? Value = null);
