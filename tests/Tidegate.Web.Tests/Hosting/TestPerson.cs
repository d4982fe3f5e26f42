namespace Tidegate.Web.Tests.Hosting;

/// <summary>Someone who can sign in.</summary>
public sealed record TestPerson(Guid Id, string Name, string Password);
