using Microsoft.AspNetCore.Identity;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>What names and passwords must look like, and how Identity's refusals are put to people.</summary>
public static class InputRules
{
    /// <summary>Shortest password.</summary>
    public const int PasswordLengthMin = 12;

    /// <summary>Longest password; hashing more would only cost time.</summary>
    public const int PasswordLengthMax = 256;

    /// <summary>Longest name to sign in with.</summary>
    public const int NameLengthMax = 64;

    internal static void Apply(IdentityOptions options)
    {
        options.Password.RequiredLength = PasswordLengthMin;
        options.Password.RequiredUniqueChars = 5;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
    }

    /// <summary>What is wrong before Identity is asked: lengths it does not limit.</summary>
    internal static IReadOnlyList<FieldProblem> Check(string? name, Secret? password)
    {
        var problems = new List<FieldProblem>();
        if (name is { Length: > NameLengthMax })
        {
            problems.Add(new("name", $"The name has {name.Length} characters; use at most {NameLengthMax}."));
        }

        if (password?.Reveal() is { Length: > PasswordLengthMax } text)
        {
            problems.Add(new("password", $"The password has {text.Length} characters; use at most {PasswordLengthMax}."));
        }

        return problems;
    }

    internal static IReadOnlyList<FieldProblem> Problems(IdentityResult result, string? name) =>
        [.. result.Errors.Select(error => error.Code switch
        {
            nameof(IdentityErrorDescriber.DuplicateUserName) =>
                new FieldProblem("name", $"The name \"{name}\" is taken. Choose another."),
            nameof(IdentityErrorDescriber.InvalidUserName) =>
                new FieldProblem("name", $"The name \"{name}\" cannot be used. Use letters, digits and - . _ @ +."),
            nameof(IdentityErrorDescriber.PasswordTooShort) =>
                new FieldProblem(
                    "password", $"The password is too short. Use at least {PasswordLengthMin} characters; several words are fine."),
            nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) =>
                new FieldProblem("password", "The password repeats too few characters. Use at least 5 different ones."),
            nameof(IdentityErrorDescriber.ConcurrencyFailure) =>
                new FieldProblem("", "Someone changed this at the same moment. Nothing was changed here; try again."),
            _ => new FieldProblem("", error.Description),
        })];
}
