using System.Collections.Frozen;
using System.Globalization;

namespace Tidegate.Flex.WebService;

/// <summary>
/// All error codes of the Flex Web Service, version 3, in one table (flex.md §2). Codes that the table does not have are judged by their
/// text.
/// </summary>
public static class FlexErrorCodes
{
    /// <summary>The statement was not generated, or the service is asked the wrong way.</summary>
    public const int NotGenerated = 1001;

    /// <summary>Not in the broker's public list; judged by its text.</summary>
    public const int Unlisted = 1002;

    /// <summary>No statement for the period.</summary>
    public const int NotAvailable = 1003;

    /// <summary>The reference code is not known.</summary>
    public const int ReferenceInvalid = 1017;

    /// <summary>Too many calls with one token.</summary>
    public const int TooManyRequests = 1018;

    /// <summary>The statement is being generated.</summary>
    public const int InProgress = 1019;

    /// <summary>The request could not be validated.</summary>
    public const int RequestInvalid = 1020;

    private const string ByItself = "It is tried again by itself; nothing needs to be done.";
    private const string Tomorrow = "Nothing is lost: the next fetch asks for these days again.";

    private static readonly string[] TransientWords = ["try again", "shortly", "not ready", "heavy load", "temporar"];

    private static readonly TimeSpan[] NotGeneratedDelays = [.. Seconds(5, 15, 45), .. Repeat(TimeSpan.FromHours(1), 6)];

    // The nightly data are there by morning; four hours of quarters reach from the first attempt of a day past any delay seen.
    private static readonly TimeSpan[] DataDelays = [.. Repeat(TimeSpan.FromMinutes(15), 16)];

    /// <summary>The table, by code.</summary>
    public static IReadOnlyList<FlexErrorCode> All { get; } =
    [
        new(NotGenerated, FlexErrorClass.Retry, $"The broker could not generate the statement just now. {ByItself}")
        {
            Delays = NotGeneratedDelays,
            AsksAnew = true,
            EndsWithUser = true,
            ExhaustedSentence =
                "The broker has not generated the statement in hours of trying. Open the query in the portal, save it again and run it "
                    + "there. If it runs there, compare the service's address in the settings with the broker's guide: a retired address "
                    + "answers so for ever.",
        },
        new(NotAvailable, FlexErrorClass.UserMustAct,
            "The broker has no statement for this period. Either none of its days is finished (a weekend, today), or it lies before the "
                + "account's opening, or the query was saved a minute ago. Ask for a period with a finished day, or try again in a few "
                + "minutes."),
        new(1004, FlexErrorClass.Retry, $"The statement is incomplete at the broker. {ByItself}")
        {
            Delays = [.. Seconds(60, 60, 60), .. DataDelays],
            AsksAnew = true,
            ExhaustedSentence = $"The statement stayed incomplete at the broker for hours. {Tomorrow}",
        },
        NotReady(1005, "settlement data"),
        NotReady(1006, "realized results (FIFO)"),
        NotReady(1007, "mark-to-market results"),
        NotReady(1008, "realized and mark-to-market results"),
        new(1009, FlexErrorClass.Retry, $"The broker's server is under heavy load. {ByItself}")
        {
            Delays = [.. Seconds(30, 60, 120), .. Repeat(TimeSpan.FromMinutes(5), 12)],
            ExhaustedSentence = $"The broker's server stayed under heavy load for an hour. {Tomorrow}",
        },
        new(1010, FlexErrorClass.UserMustAct,
            "The query is of an old kind that the service no longer runs. Open the query in the portal and save it as an Activity Flex "
                + "Query, then enter the new query's id."),
        new(1011, FlexErrorClass.UserMustAct,
            "The Flex Web Service is switched off for this user. Switch it on again in the portal under Flex Web Service Configuration."),
        new(1012, FlexErrorClass.UserMustAct,
            "The token has expired, so nothing more can be fetched. Make a new one in the portal under Flex Web Service Configuration, "
                + "with a life of one year, and enter it here."),
        new(1013, FlexErrorClass.UserMustAct,
            "The token may only be used from another network address. In the portal under Flex Web Service Configuration clear the "
                + "restriction, or enter the address from which this server reaches the internet."),
        new(1014, FlexErrorClass.UserMustAct,
            "The broker knows no query with this id. Either the query was deleted, or token and id were swapped, or the query's name "
                + "was entered. The id is the number beside the query in the portal."),
        new(1015, FlexErrorClass.UserMustAct,
            "The token is wrong, or a newer one has replaced it: making a new token ends the old one at once. Enter the current one."),
        new(1016, FlexErrorClass.UserMustAct,
            "The account of the query is closed, was moved to another entity of the broker, or is no longer in the query. Open the "
                + "query in the portal and choose the accounts anew."),
        new(ReferenceInvalid, FlexErrorClass.Retry, $"The broker no longer knows the statement that it was preparing. {ByItself}")
        {
            Delays = [TimeSpan.Zero],
            AsksAnew = true,
            ExhaustedSentence =
                $"The broker twice did not know the statement that it had just accepted to prepare. {Tomorrow} If it goes on, save the "
                    + "query again.",
        },
        new(TooManyRequests, FlexErrorClass.Retry,
            "The broker says that this token is used too often. The pace is halved and it is tried again by itself. Another program may "
                + "use the same token; if there is one, let only one of them fetch.")
        {
            Delays = [.. Seconds(10, 20, 60, 60, 60), .. Repeat(TimeSpan.FromMinutes(15), 4)],
            EndsWithUser = true,
            ExhaustedSentence =
                "The broker kept saying for an hour that this token is used too often. Another program uses the same token: stop it, or "
                    + "make a new token for this one, which ends the other's.",
        },
        new(InProgress, FlexErrorClass.Retry, "The broker is preparing the statement. It is fetched as soon as it is ready."),
        new(RequestInvalid, FlexErrorClass.UserMustAct,
            "The broker could not make sense of the request. Usually the query id is something else, such as the account's number or "
                + "the token: compare both fields with the portal."),
        new(1021, FlexErrorClass.Retry, $"The broker has the statement and could not hand it over just now. {ByItself}")
        {
            Delays = [.. Seconds(30, 30, 30, 30, 30)],
            ExhaustedSentence = $"The broker has the statement and did not hand it over in several attempts. {Tomorrow}",
        },
    ];

    private static readonly FrozenDictionary<int, FlexErrorCode> ByCode = All.ToFrozenDictionary(c => c.Code!.Value);

    /// <summary>What to make of a refusal: by the table, or by its text when the table does not have the code.</summary>
    /// <param name="code">The broker's code; <see langword="null"/> when it gave none.</param>
    /// <param name="text">The broker's text.</param>
    public static FlexErrorCode Judge(int? code, string text)
    {
        if (code is { } known && ByCode.TryGetValue(known, out var entry)) return entry;
        var words = code == Unlisted ? TransientWords[..1] : TransientWords;
        var name = code is { } number
            ? string.Create(CultureInfo.InvariantCulture, $"the code {number}, which is not in its guide")
            : "no code";
        if (!words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))
        {
            return new(
                code,
                FlexErrorClass.UserMustAct,
                $"The broker refused with {name}. It says: \"{text}\". Act on that, then fetch again.");
        }

        return ByCode[NotGenerated] with
        {
            Code = code,
            Sentence = $"The broker refused for the moment, with {name}. {ByItself}",
            ExhaustedSentence = $"The broker has refused for hours, with {name}. It says: \"{text}\". Act on that, then fetch again.",
        };
    }

    private static FlexErrorCode NotReady(int code, string what) =>
        new(code, FlexErrorClass.Retry, $"The broker's {what} are not ready yet. {ByItself}")
        {
            Delays = DataDelays,
            AsksAnew = true,
            ExhaustedSentence = $"The broker's {what} were not ready for hours. {Tomorrow}",
        };

    private static IEnumerable<TimeSpan> Seconds(params int[] seconds) => seconds.Select(s => TimeSpan.FromSeconds(s));

    private static IEnumerable<TimeSpan> Repeat(TimeSpan delay, int times) => Enumerable.Repeat(delay, times);
}
