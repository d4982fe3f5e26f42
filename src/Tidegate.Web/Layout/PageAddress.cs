using System.Collections.Immutable;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace Tidegate.Web.Layout;

/// <summary>
/// The address of a page with its parameters: all state of a page stands there. Parameters that are not known are dropped.
/// </summary>
public sealed class PageAddress
{
    private readonly string path;
    private readonly ImmutableSortedDictionary<string, string> parameters;

    private PageAddress(string path, ImmutableSortedDictionary<string, string> parameters)
    {
        this.path = path;
        this.parameters = parameters;
    }

    /// <summary>The parameters that each page with figures has: accounts and currency.</summary>
    public static IReadOnlyList<string> ScopeNames { get; } = ["a", "c"];

    /// <summary>The known and filled parameters of a request; several values of one name are joined by commas.</summary>
    public static PageAddress Of(HttpRequest request, string path, params ReadOnlySpan<string> known)
    {
        ArgumentNullException.ThrowIfNull(request);
        var filled = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var name in (ReadOnlySpan<string>)[.. ScopeNames, .. known])
        {
            var value = string.Join(',', request.Query[name].Where(part => !string.IsNullOrWhiteSpace(part)));
            if (value.Length > 0)
            {
                filled[name] = value.Trim();
            }
        }

        return new(path, filled.ToImmutable());
    }

    /// <summary>Path without parameters.</summary>
    public string Path => path;

    /// <summary>A parameter; null when absent.</summary>
    public string? this[string name] => parameters.GetValueOrDefault(name);

    /// <summary>All parameters but some, for a form that sends the others itself.</summary>
    public IEnumerable<KeyValuePair<string, string>> Except(params string[] names) => parameters.Where(p => !names.Contains(p.Key));

    /// <summary>The same with one parameter changed; null or empty takes it away. Any change leads back to the first page.</summary>
    public PageAddress With(string name, string? value)
    {
        var rest = name == "page" ? parameters : parameters.Remove("page");
        return new(path, string.IsNullOrEmpty(value) ? rest.Remove(name) : rest.SetItem(name, value));
    }

    /// <summary>The same parameters at another path.</summary>
    public PageAddress At(string other) => new(other, parameters);

    /// <summary>Another page with this one's accounts and currency only.</summary>
    public PageAddress Scoped(string other) => new(other, parameters.Where(p => ScopeNames.Contains(p.Key)).ToImmutableSortedDictionary());

    /// <inheritdoc/>
    public override string ToString() => parameters.Count == 0
        ? path
        : path + "?" + string.Join('&', parameters.Select(p => $"{p.Key}={UrlEncoder.Default.Encode(p.Value)}"));
}
