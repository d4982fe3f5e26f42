using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace Tidegate.Web.Layout;

/// <summary>
/// The style sheets, scripts and pictures beside the program. Their addresses carry a part of their hash, so a browser keeps a file for as
/// long as it is the same.
/// </summary>
public sealed class AssetFiles : IDisposable
{
    /// <summary>First part of the address of every file.</summary>
    public const string Prefix = "/assets";

    private readonly PhysicalFileProvider files;
    private readonly ConcurrentDictionary<string, string?> versions = new(StringComparer.Ordinal);

    /// <summary>Serves the files of one folder.</summary>
    /// <param name="folder">Absolute path of the folder.</param>
    public AssetFiles(string folder) => files = new PhysicalFileProvider(folder);

    /// <summary>Address of a file, such as <c>css/tokens.css</c>, with its version.</summary>
    /// <exception cref="FileNotFoundException">The build did not bring this file.</exception>
    public string Url(string path) => Version(path) is { } version
        ? $"{Prefix}/{path}?v={version}"
        : throw new FileNotFoundException($"The page asset '{path}' is not beside the program; build it again.", path);

    /// <summary>The version of a file, null when there is none. Only files that exist are remembered.</summary>
    public string? Version(string path)
    {
        if (versions.TryGetValue(path, out var known))
        {
            return known;
        }

        var file = files.GetFileInfo(path);
        if (!file.Exists || file.IsDirectory)
        {
            return null;
        }

        using var content = file.CreateReadStream();
        var version = Convert.ToHexStringLower(SHA256.HashData(content))[..12];
        versions[path] = version;
        return version;
    }

    /// <summary>A file or its compressed twin (<c>.br</c>, <c>.gz</c>).</summary>
    public IFileInfo Find(string path) => files.GetFileInfo(path);

    /// <inheritdoc/>
    public void Dispose() => files.Dispose();
}
