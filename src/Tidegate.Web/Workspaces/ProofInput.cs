using Tidegate.Platform.Storage;

namespace Tidegate.Web.Workspaces;

/// <summary>The password that a person types once more before something is changed.</summary>
internal sealed class ProofInput
{
    public string? Password { get; set; }

    public static Secret SecretOf(ProofInput? input) => new(input?.Password ?? "");
}
