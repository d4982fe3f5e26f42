using Tidegate.Flex.WebService;

namespace Tidegate.Flex.Tests.WebService;

/// <summary>What the tests of the service start from.</summary>
internal static class Given
{
    /// <summary>Digits that must not be found anywhere in what comes out.</summary>
    public const string TokenDigits = "987650123498765012349876";

    /// <summary>Wednesday noon UTC.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    public static FlexToken Token { get; } = FlexToken.TryParse(TokenDigits, out var token, out var problem)
        ? token
        : throw new InvalidOperationException(problem);

    public static QueryId Query { get; } = QueryId.TryParse("1234567", out var id, out var problem)
        ? id
        : throw new InvalidOperationException(problem);

    public static FlexPeriod Year { get; } = Days("2025-03-04", "2026-03-03");

    public static FlexPeriod.Dates Days(string from, string to) => new(Window(from, to));

    public static FlexWindow Window(string from, string to) => new(Day(from), Day(to));

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
