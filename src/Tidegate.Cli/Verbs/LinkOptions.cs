using System.CommandLine;
using System.Globalization;
using Tidegate.Platform.Doors.FlexWebService;
using Tidegate.Platform.Storage;

namespace Tidegate.Cli.Verbs;

/// <summary>What a link needs. The token stands in a file or in the environment, for a command line can be seen by others.</summary>
internal sealed class LinkOptions
{
    /// <summary>The environment variable that holds the token.</summary>
    public const string TokenName = "TIDEGATE_FLEX_TOKEN";

    private const int DaysOfYear = 365;

    private readonly Option<string?> tokenFile = TokenFile();

    private readonly Option<string?> query = new("--query") { Description = "Id of the activity query", HelpName = "ID" };

    private readonly Option<string?> confirmations = new("--confirmations")
    {
        Description = "Id of a query of trade confirmations, whose trades come minutes after they are made",
        HelpName = "ID",
    };

    private readonly Option<string?> address = new("--address")
    {
        Description = "Address of the service, such as a simulator's; empty for the broker's",
        HelpName = "URL",
    };

    private readonly Option<int> life = new("--token-days")
    {
        Description = "For how many days the token was made, from today on",
        HelpName = "DAYS",
        DefaultValueFactory = _ => DaysOfYear,
    };

    /// <summary>Options of a new link, or of one that is changed.</summary>
    public LinkOptions(bool isNew) => query.Required = isNew;

    /// <summary>The option that says where the token stands.</summary>
    public static Option<string?> TokenFile() => new("--token-file")
    {
        Description = $"File that holds the token, or - for standard input; else {TokenName} is read",
        HelpName = "FILE",
    };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { tokenFile, query, confirmations, address, life })
        {
            command.Add(option);
        }
    }

    /// <summary>The link that is asked for.</summary>
    public async Task<FlexLink> ReadAsync(ParseResult parsed, Guid id, string name, DateTimeOffset now, CancellationToken cancel)
    {
        var days = parsed.GetValue(life);
        if (days is < 1 or > DaysOfYear)
        {
            throw new WrongUseException(
                "--token-days", days.ToString(CultureInfo.InvariantCulture), $"A token lives 1 to {DaysOfYear} days, not {days}.",
                "Say what was chosen when the token was made.");
        }

        var token = await TokenAsync(parsed.GetValue(tokenFile), cancel);
        return new(id, name, token, SecretOf(parsed.GetValue(query)), SecretOf(parsed.GetValue(confirmations)))
        {
            Address = parsed.GetValue(address),
            TokenMade = token is null ? null : now,
            TokenLife = token is null ? null : TimeSpan.FromDays(days),
        };
    }

    private static Secret? SecretOf(string? text) => text is null ? null : new(text);

    /// <summary>The token, from where the person keeps it; null when none is there.</summary>
    public static async Task<Secret?> TokenAsync(string? file, CancellationToken cancel)
    {
        try
        {
            return file switch
            {
                null => SecretOf(Environment.GetEnvironmentVariable(TokenName)),
                "-" => new(await Console.In.ReadToEndAsync(cancel)),
                _ => new(await File.ReadAllTextAsync(file, cancel)),
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException(
                "--token-file", file!, $"{file} cannot be read: {fault.Message}", "Give the path of a file that you may read.");
        }
    }
}
