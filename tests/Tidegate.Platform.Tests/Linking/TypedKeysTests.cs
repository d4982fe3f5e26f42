using Tidegate.Platform.Doors.FlexWebService;

namespace Tidegate.Platform.Tests.Linking;

/// <summary>What is said of a key before the broker is asked.</summary>
public sealed class TypedKeysTests
{
    private const string Token = "216300841735520694718203";

    [Theory]
    [InlineData(Token, null)]
    [InlineData("  216300841735520694718203\n", null)] // as it comes from a clipboard
    [InlineData("", "empty")]
    [InlineData("700101", "query's id")]
    [InlineData("U1234567", "account number")]
    [InlineData("du1234567", "account number")]
    [InlineData("https://www.interactivebrokers.com/portal", "address")]
    [InlineData("me@example.net", "e-mail")]
    [InlineData("My token", "something else than digits")]
    public void A_token_field_names_what_was_put_into_it(string typed, string? said) =>
        Judge(TypedKeys.TokenProblem(new(typed)), said);

    [Theory]
    [InlineData("700101", null)]
    [InlineData(" 700101 ", null)]
    [InlineData("", "empty")]
    [InlineData(Token, "token")]
    [InlineData("U1234567", "account number")]
    [InlineData("F1234567", "account number")]
    [InlineData("www.interactivebrokers.com", "address")]
    [InlineData("Tidegate", "name")]
    public void A_query_field_names_what_was_put_into_it(string typed, string? said) =>
        Judge(TypedKeys.QueryProblem(new(typed)), said);

    private static void Judge(string? problem, string? said)
    {
        if (said is null)
        {
            Assert.Null(problem);
            return;
        }

        Assert.Contains(said, problem, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, problem, StringComparison.Ordinal);
    }
}
