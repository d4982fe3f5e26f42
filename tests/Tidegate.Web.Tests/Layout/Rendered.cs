using System.Net;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Tests.Layout;

/// <summary>Renders one component to text, as the server does.</summary>
internal static class Rendered
{
    public static async Task<string> AsTextAsync<TComponent>(object parameters)
        where TComponent : IComponent
    {
        var services = new ServiceCollection();
        services.AddSingleton(new AssetFiles(Path.Combine(AppContext.BaseDirectory, "wwwroot")));
        services.AddSingleton(TimeProvider.System);
        await using var provider = services.BuildServiceProvider();
        await using var renderer = new HtmlRenderer(provider, NullLoggerFactory.Instance);
        var values = parameters.GetType().GetProperties().ToDictionary(p => p.Name, p => p.GetValue(parameters));
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(values))).ToHtmlString());
        return WebUtility.HtmlDecode(html);
    }
}
