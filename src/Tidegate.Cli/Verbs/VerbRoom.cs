using Tidegate.Cli.Output;
using Tidegate.Platform.Storage;

namespace Tidegate.Cli.Verbs;

/// <summary>A data folder with its open database.</summary>
internal sealed record VerbRoom(DataFolder Folder, Database Database, Printout Printout);
