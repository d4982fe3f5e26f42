using System.Collections.Immutable;
using System.Text.Json;

namespace Tidegate.Simulator.Control;

/// <summary>
/// Reads a scenario of one's own: a JSON object with <c>summary</c> and <c>faults</c>, each of which has the members of
/// <c>POST /faults</c>.
/// </summary>
public static class ScenarioFile
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads a file; the scenario has its name, without the ending.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="problem">What is wrong with it; null when nothing is.</param>
    /// <returns>The scenario; null when something is wrong.</returns>
    public static Scenario? Read(string path, out FieldProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), Lenient);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return Read(new ControlRequest(document.RootElement), Path.GetFileNameWithoutExtension(path), out problem);
            problem = new("scenario", path, "The file holds no JSON object.", "Write members in braces: {\"faults\": []}.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            problem = new("scenario", path, $"The file cannot be read: {unreadable.Message}", "Name a file that is there.");
        }
        catch (JsonException unreadable)
        {
            problem = new("scenario", path, $"The file is no JSON: {unreadable.Message}", "Write members in braces: {\"faults\": []}.");
        }

        return null;
    }

    private static Scenario? Read(ControlRequest file, string name, out FieldProblem? problem)
    {
        file.AllowOnly("summary", "faults");
        var faults = ImmutableArray.CreateBuilder<FaultOrder>();
        foreach (var fault in file.List("faults"))
        {
            faults.Add(FaultReading.Read(fault));
            file.Refuse(fault.Problem);
        }

        var scenario = new Scenario(name, file.Text("summary") ?? "", faults.ToImmutable());
        problem = file.Problem;
        return problem is null ? scenario : null;
    }
}
