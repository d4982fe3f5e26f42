using System.Reflection;

namespace Tidegate.Web.Layout;

/// <summary>The version of the running program.</summary>
public static class ProductVersion
{
    /// <summary>As in <c>0.1.0</c>, without the commit.</summary>
    public static string Text { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?
            .InformationalVersion.Split('+')[0] ?? "";
}
