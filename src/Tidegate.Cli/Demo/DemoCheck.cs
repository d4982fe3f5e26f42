using System.Net;
using System.Text.RegularExpressions;
using Tidegate.Web.Layout;

namespace Tidegate.Cli.Demo;

/// <summary>Signs in to the running demo and fetches each page once, as <c>demo --check</c> does.</summary>
internal static partial class DemoCheck
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(30);

    /// <summary>Writes a line for each page.</summary>
    /// <returns>Whether all pages came.</returns>
    public static async Task<bool> RunAsync(Uri address, string person, string password, TextWriter output, CancellationToken cancel)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = address, Timeout = AnswerLimit };
        var form = AntiforgeryField().Match(await client.GetStringAsync(new Uri(address, "/login"), cancel));
        using var fields = new FormUrlEncodedContent(
        [
            new("_handler", "login"), new("__RequestVerificationToken", form.Groups["token"].Value),
            new("Input.Name", person), new("Input.Password", password),
        ]);
        using var signIn = await client.PostAsync(new Uri(address, "/login"), fields, cancel);
        if (signIn.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther))
        {
            await output.WriteLineAsync($"{new Uri(address, "/login")} {(int)signIn.StatusCode}: not signed in");
            return false;
        }

        var fine = true;
        foreach (var path in NavEntry.All.Concat(NavEntry.OnPhone).Select(entry => entry.Address).Distinct(StringComparer.Ordinal))
        {
            var page = new Uri(address, path);
            using var answer = await client.GetAsync(page, cancel);
            await output.WriteLineAsync($"{page} {(int)answer.StatusCode}");
            fine &= answer.StatusCode == HttpStatusCode.OK;
        }

        return fine;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AntiforgeryField();
}
