using System.CommandLine;
using Tidegate.Platform.Storage;

namespace Tidegate.Cli.Verbs;

/// <summary>The options that every verb takes.</summary>
internal sealed class GlobalOptions
{
    /// <summary>The data folder.</summary>
    public Option<string?> Data { get; } = new("--data")
    {
        Description = $"The data folder. Default: {DataFolder.EnvironmentName}, else /var/lib/tidegate for root, ~/.local/share/tidegate "
            + "for others",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary>A database of one's own.</summary>
    public Option<string?> Database { get; } = new("--database")
    {
        Description = $"Connection string of a PostgreSQL database of your own. Default: {Platform.Storage.Database.EnvironmentName}, else "
            + "a private server in the data folder",
        HelpName = "CONNECTION",
        Recursive = true,
    };

    /// <summary>JSON instead of tables.</summary>
    public Option<bool> Json { get; } = new("--json")
    {
        Description = "Print JSON",
        Recursive = true,
    };
}
