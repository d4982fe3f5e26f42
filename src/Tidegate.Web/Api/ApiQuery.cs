using System.Globalization;
using System.Text.Json;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Platform.Accounts;

namespace Tidegate.Web.Api;

/// <summary>Reads the parameters of an address; each that cannot be meant ends the request with its name and value.</summary>
internal static class ApiQuery
{
    /// <summary>The scope of accounts.</summary>
    /// <exception cref="ApiRefusedException">The currency is none.</exception>
    public static AccountScope Scope(string[]? accounts, string? currency = null, string? asOf = null) =>
        new(Accounts(accounts), Currency("currency", currency), Day("asOf", asOf));

    /// <summary>The accounts that are named.</summary>
    public static IReadOnlyList<AccountId> Accounts(string[]? accounts) => [.. (accounts ?? []).Select(id => new AccountId(id))];

    /// <summary>A day; null when none is given.</summary>
    /// <exception cref="ApiRefusedException">It is none.</exception>
    public static DateOnly? Day(string field, string? text) =>
        string.IsNullOrEmpty(text) ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Refused(field, text, $"The day '{text}' cannot be read.", "Write it as 2026-11-19.");

    /// <summary>First and last day; null for what is not given.</summary>
    /// <exception cref="ApiRefusedException">One is no day, or the last is before the first.</exception>
    public static (DateOnly? From, DateOnly? To) Period(string? from, string? to)
    {
        var (first, last) = (Day("from", from), Day("to", to));
        return last < first
            ? throw Refused("to", to, $"The last day {to} is before the first, {from}.", "Give the earlier day as from.")
            : (first, last);
    }

    /// <summary>A currency; null when none is given.</summary>
    /// <exception cref="ApiRefusedException">It is none.</exception>
    public static Currency? Currency(string field, string? code) =>
        string.IsNullOrEmpty(code) ? null
        : Domain.Instruments.Currency.TryParse(code, out var currency) ? currency
        : throw Refused(field, code, $"'{code}' is no currency code.", "Write three capital letters, such as EUR.");

    /// <summary>The number of a page, from 1.</summary>
    /// <exception cref="ApiRefusedException">It is none.</exception>
    public static int Page(string? text) =>
        string.IsNullOrEmpty(text) ? 1
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page
        : throw Refused("page", text, $"There is no page '{text}'.", "Count pages from 1, or follow the address in next.");

    /// <summary>One of some words.</summary>
    /// <exception cref="ApiRefusedException">It is none of them.</exception>
    public static TValue Choice<TValue>(string field, string? text, IReadOnlyDictionary<string, TValue> words, TValue otherwise) =>
        string.IsNullOrEmpty(text) ? otherwise
        : words.TryGetValue(text, out var value) ? value
        : throw Refused(field, text, $"There is no {field} '{text}'.", $"Use one of {string.Join(", ", words.Keys)}.");

    /// <summary>One of the words of an enum, lower-kebab; null when none is given.</summary>
    /// <exception cref="ApiRefusedException">It is none of them.</exception>
    public static TEnum? Word<TEnum>(string field, string? text)
        where TEnum : struct, Enum
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var words = Enum.GetValues<TEnum>().ToDictionary(
            value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()), StringComparer.Ordinal);
        return Choice(field, text, words, default);
    }

    /// <summary>What a parameter that must be given says.</summary>
    /// <exception cref="ApiRefusedException">It is not given.</exception>
    public static string Given(string field, string? text, string hint) =>
        string.IsNullOrWhiteSpace(text) ? throw Refused(field, text, $"The parameter {field} is not given.", hint) : text;

    /// <summary>The view, or a refusal: the scope names an account that there is not, or adds paper to live.</summary>
    /// <exception cref="ApiRefusedException">There is no view.</exception>
    public static TView Shown<TView>(ScopedAnswer<TView> answer) => answer switch
    {
        ScopedAnswer<TView>.Shown shown => shown.View,
        ScopedAnswer<TView>.UnknownAccount unknown => throw new ApiRefusedException(new(
            404,
            "unknown-account",
            $"There is no account {unknown.Account}.",
            unknown.Known.Count == 0 ? "There is none yet; import a statement first." : $"There are: {string.Join(", ", unknown.Known)}.",
            "account",
            unknown.Account.Value)),
        ScopedAnswer<TView>.PaperWithLive mixed => throw new ApiRefusedException(new(
            422,
            "paper-with-live",
            $"{mixed.Paper} is a paper account and {mixed.Live} is not; they are not added.",
            "Name accounts of one kind.",
            "account",
            mixed.Paper.Value)),
        _ => throw new InvalidOperationException($"The question ended as {answer}."),
    };

    /// <summary>A refusal of a parameter.</summary>
    public static ApiRefusedException Refused(string field, string? value, string title, string hint) =>
        new(ApiProblem.WrongValue(field, value, title, hint));
}
