using System.Net;
using System.Text.RegularExpressions;

namespace Tidegate.Web.Tests.Hosting;

/// <summary>A browser without script: keeps cookies, sends forms with their token, follows no redirect by itself.</summary>
public sealed partial class Browser : IDisposable
{
    // A stream that is left is closed at once, not read for two more seconds.
    private readonly SocketsHttpHandler handler = new()
    {
        AllowAutoRedirect = false,
        UseCookies = true,
        ResponseDrainTimeout = TimeSpan.Zero,
    };

    public Browser(Uri address) => Client = new HttpClient(handler) { BaseAddress = address };

    /// <summary>The client below, for requests that no form makes.</summary>
    public HttpClient Client { get; }

    /// <summary>Plants a cookie, as a neighbouring program on the same host could.</summary>
    public void Plant(Cookie cookie) => handler.CookieContainer.Add(Client.BaseAddress!, new Cookie(cookie.Name, cookie.Value, "/"));

    /// <summary>The cookies of the site.</summary>
    public CookieCollection Cookies => handler.CookieContainer.GetCookies(Client.BaseAddress!);

    public Task<HttpResponseMessage> GetAsync(string path) => Client.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>The text of a page that must answer 200.</summary>
    public async Task<string> PageAsync(string path)
    {
        using var answer = await GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} answered {(int)answer.StatusCode}: {text}");
        return text;
    }

    /// <summary>Opens a page and sends one of its forms.</summary>
    /// <param name="page">The page that holds a form, for the token.</param>
    /// <param name="form">Name of the component form; null for a form that posts to <paramref name="action"/>.</param>
    /// <param name="fields">What is typed in.</param>
    /// <param name="action">Where the form goes; the page itself when null.</param>
    public async Task<HttpResponseMessage> SendAsync(
        string page, string? form, IReadOnlyDictionary<string, string> fields, string? action = null)
    {
        var all = new Dictionary<string, string>(fields) { ["__RequestVerificationToken"] = await TokenAsync(page) };
        if (form is not null)
        {
            all["_handler"] = form;
        }

        using var content = new FormUrlEncodedContent(all);
        return await Client.PostAsync(new Uri(action ?? page, UriKind.Relative), content);
    }

    public Task<HttpResponseMessage> LoginAsync(string name, string password, string page = "/login") =>
        SendAsync(page, "login", new Dictionary<string, string> { ["Input.Name"] = name, ["Input.Password"] = password });

    /// <summary>The token that the forms of a page carry.</summary>
    public async Task<string> TokenAsync(string page)
    {
        using var answer = await GetAsync(page);
        var text = await answer.Content.ReadAsStringAsync();
        var match = TokenField().Match(text);
        Assert.True(match.Success, $"{page} ({(int)answer.StatusCode}) has no form with a token: {text}");
        return match.Groups["token"].Value;
    }

    public void Dispose()
    {
        Client.Dispose();
        handler.Dispose();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex TokenField();
}
