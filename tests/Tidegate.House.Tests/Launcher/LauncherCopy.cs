using System.Diagnostics;

namespace Tidegate.House.Tests.Launcher;

/// <summary>
/// A copy of the launcher in a checkout of its own, with a made-up <c>dotnet</c>, <c>node</c> and <c>apt-get</c> first on the path. What
/// they are asked for stands in <see cref="Asked"/>.
/// </summary>
internal sealed class LauncherCopy : IDisposable
{
    private const string Dotnet = """
        #!/bin/bash
        case $1 in
        --list-sdks) echo "${FAKE_SDK:-10.0.100 [/sdk]}" ;;
        publish) echo "publish" >>"$FAKE_LOG"; [ -z "$FAKE_BROKEN" ] || { echo "error CS1002"; exit 1; }
            while [ "$1" != -o ]; do shift; done; mkdir -p "$2"; touch "$2/tidegate.dll" ;;
        *) shift; printf '<%s>' "$@"; echo " in $PWD"; [ -z "$FAKE_WAIT" ] || read -r _; exit "${FAKE_EXIT:-0}" ;;
        esac
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tidegate-launcher-");
    private readonly string root;

    public LauncherCopy()
    {
        root = folder.CreateSubdirectory("house").FullName;
        WriteSource("src/Tidegate.Cli/Program.cs", "return 0;");
        WriteSource("global.json", "{}");
        WriteSource("Directory.Build.props", "<Project />");
        WriteProgram("../tools/dotnet", Dotnet);
        WriteProgram("../tools/node", "#!/bin/bash\necho \"${FAKE_NODE:-v18.0.0}\"");
        WriteProgram("../tools/npm", "#!/bin/bash");
        WriteProgram("../tools/apt-get", "#!/bin/bash\necho \"apt-get $*\" >>\"$FAKE_LOG\"; echo 'E: no network'; exit 100");
        WriteProgram("tidegate", Tree.SourceTree.House.Find("tidegate")!.Text);
    }

    public string Root => root;

    /// <summary>Folder outside the checkout, to start from.</summary>
    public string Elsewhere => folder.FullName;

    public string[] Asked => File.Exists(Log) ? File.ReadAllLines(Log) : [];

    public string[] Builds => [.. Directory.GetDirectories(Path.Combine(root, "artifacts/app")).Select(p => Path.GetFileName(p)!)];

    private string Log => Path.Combine(folder.FullName, "asked");

    public void WriteSource(string path, string text)
    {
        var full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>Runs the launcher to its end.</summary>
    public async Task<(int ExitCode, string Output, string Errors)> RunAsync(string[] arguments, params (string, string)[] environment)
    {
        using var process = Start(Path.Combine(root, "tidegate"), arguments, environment);
        process.StandardInput.Close();
        return await FinishAsync(process);
    }

    public Process Start(string file, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder.FullName,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{folder.FullName}/tools:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["FAKE_LOG"] = Log;
        start.Environment["TIDEGATE_DATABASE"] = "Host=none"; // so that no PostgreSQL is asked for
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public static async Task<(int ExitCode, string Output, string Errors)> FinishAsync(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await output, await errors);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void WriteProgram(string path, string text)
    {
        WriteSource(path, text.ReplaceLineEndings("\n") + "\n");
        File.SetUnixFileMode(Path.Combine(root, path), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
