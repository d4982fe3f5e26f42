using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Tidegate.TestKit;

namespace Tidegate.Web.Tests.Api;

/// <summary>The guide shows addresses and parameters that exist.</summary>
public sealed partial class GuideTests
{
    [Fact]
    public async Task Each_address_in_the_guide_stands_in_the_description()
    {
        var docs = Path.Combine(Checkout.Root, "docs");
        var guide = await File.ReadAllTextAsync(Path.Combine(docs, "guides", "rest-api.md"));
        var description = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(docs, "reference", "openapi.json")))!;
        var paths = description["paths"]!.AsObject();
        var wrong = new List<string>();
        var addresses = Address().Matches(guide).Select(match => match.Value).Where(each => each != "/api/v1/openapi.json").ToList();
        foreach (var address in addresses)
        {
            var (path, query) = address.Split('?') is [var before, var after] ? (before, after) : (address, "");
            var known = paths[path]?.AsObject().SelectMany(operation => operation.Value!["parameters"]?.AsArray() ?? [])
                .Select(parameter => parameter!["name"]!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
            if (known is null || !QueryHelpers.ParseQuery(query).Keys.All(known.Contains))
            {
                wrong.Add(address);
            }
        }

        Assert.NotEmpty(addresses);
        Assert.Empty(wrong);
    }

    [GeneratedRegex("/api/v1/[^\\s\"'`)]+", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Address();
}
