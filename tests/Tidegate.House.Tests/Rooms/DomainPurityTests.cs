using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tidegate.Domain.Accounts;

namespace Tidegate.House.Tests.Rooms;

public sealed class DomainPurityTests
{
    [Fact]
    public void Domain_does_no_input_or_output_reads_no_clock_and_starts_no_task()
    {
        using var assembly = File.OpenRead(typeof(AccountId).Assembly.Location);
        var violations = DomainPurity.Check(assembly).ToList();
        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    [Theory]
    [InlineData("System.IO.File.ReadAllText(\"x\")", "System.IO.File")]
    [InlineData("System.DateTime.UtcNow", "DateTime.get_UtcNow")]
    [InlineData("System.TimeProvider.System", "System.TimeProvider")]
    [InlineData("System.Threading.Tasks.Task.CompletedTask", "Tasks.Task")]
    [InlineData("new System.Random()", "System.Random..ctor")]
    [InlineData("System.Guid.NewGuid()", "Guid.NewGuid")]
    [InlineData("System.Environment.MachineName", "System.Environment")]
    [InlineData("System.TimeZoneInfo.Local", "TimeZoneInfo.get_Local")] // the server's zone is nobody's trading day
    public void A_Domain_that_reaches_outside_is_reported(string expression, string says)
    {
        using var assembly = Compile($"public static class Leak {{ public static object Get() => {expression}; }}");
        Assert.Contains(DomainPurity.Check(assembly), v => v.What.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void A_pure_Domain_is_not_reported()
    {
        using var assembly = Compile("public static class Sum { public static decimal Of(decimal a) => decimal.Round(a, 2); }");
        Assert.Empty(DomainPurity.Check(assembly));
    }

    private static MemoryStream Compile(string text)
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        var assembly = new MemoryStream();
        var result = CSharpCompilation
            .Create("Tidegate.Domain", [CSharpSyntaxTree.ParseText(text)], platform, new(OutputKind.DynamicallyLinkedLibrary))
            .Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        assembly.Position = 0;
        return assembly;
    }
}
