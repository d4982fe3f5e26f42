using Microsoft.AspNetCore.Identity;

namespace Tidegate.Platform.Workspaces;

/// <summary>Someone who signs in. What a person may do stands in the memberships.</summary>
public sealed class Person : IdentityUser<Guid>;
