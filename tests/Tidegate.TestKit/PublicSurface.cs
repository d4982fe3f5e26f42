using System.Reflection;
using System.Text;

namespace Tidegate.TestKit;

/// <summary>The public surface of a library as text, to be compared with what was accepted.</summary>
public static class PublicSurface
{
    /// <summary>What to do where the two differ.</summary>
    public const string Hint =
        "The public surface differs from PublicApi.txt. If wanted, run the test with TIDEGATE_ACCEPT=1 and review the difference.";

    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>Whether the surface is the accepted one; with <c>TIDEGATE_ACCEPT=1</c> it is accepted first.</summary>
    /// <param name="assembly">The library.</param>
    /// <param name="tests">Name of the project of its tests, where <c>PublicApi.txt</c> stands.</param>
    public static bool IsAccepted(Assembly assembly, string tests)
    {
        var path = Path.Combine(Checkout.Root, "tests", tests, "PublicApi.txt");
        var surface = Of(assembly);
        if (Environment.GetEnvironmentVariable("TIDEGATE_ACCEPT") == "1") File.WriteAllText(path, surface);
        return surface == File.ReadAllText(path);
    }

    /// <summary>All public types and their members, a line each, sorted.</summary>
    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(NameOf(type, type.Namespace + "."));
            if (type is { IsValueType: false, BaseType: { } parent } && parent != typeof(object)) text.Append(" : ").Append(NameOf(parent));
            text.Append('\n');
            foreach (var line in Members(type).Order(StringComparer.Ordinal)) text.Append("    ").Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            foreach (var name in Enum.GetNames(type)) yield return $"{name} = {Convert.ToInt64(Enum.Parse(type, name), null)}";
            yield break;
        }

        foreach (var field in type.GetFields(Declared).Where(f => f.IsPublic)) yield return $"const {NameOf(field.FieldType)} {field.Name}";
        foreach (var constructor in type.GetConstructors(Declared).Where(c => c.IsPublic)) yield return $"new({Parameters(constructor)})";
        foreach (var property in type.GetProperties(Declared).Where(p => p.GetMethod is { IsPublic: true }))
        {
            var set = property.SetMethod is { IsPublic: true } setter
                ? setter.ReturnParameter.GetRequiredCustomModifiers().Length > 0 ? " init;" : " set;"
                : "";
            yield return $"{Static(property.GetMethod!)}{Nullable(Nullability.Create(property))} {property.Name} {{ get;{set} }}";
        }

        // What a record generates says nothing of its own.
        foreach (var method in type.GetMethods(Declared).Where(m => m is { IsPublic: true, IsSpecialName: false } && !IsOfRecord(m)))
        {
            var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";
            var returns = Nullable(Nullability.Create(method.ReturnParameter));
            yield return $"{Static(method)}{returns} {method.Name}{generic}({Parameters(method)})";
        }
    }

    private static bool IsOfRecord(MethodInfo method) =>
        method.Name is "Equals" or "GetHashCode" or "ToString" or "Deconstruct" || method.Name[0] == '<';

    private static string Static(MethodInfo method) => method.IsStatic ? "static " : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var mode = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : "";
        var otherwise = parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "default"}" : "";
        return $"{mode}{Nullable(Nullability.Create(parameter))} {parameter.Name}{otherwise}";
    }

    private static string Nullable(NullabilityInfo info)
    {
        var name = NameOf(info.Type);
        return info.ReadState == NullabilityState.Nullable && !info.Type.IsValueType ? name + "?" : name;
    }

    private static string NameOf(Type type, string prefix = "")
    {
        if (type.IsByRef) return NameOf(type.GetElementType()!, prefix);
        if (System.Nullable.GetUnderlyingType(type) is { } underlying) return NameOf(underlying) + "?";
        if (type.IsNested && !type.IsGenericParameter) prefix += type.DeclaringType!.Name + ".";
        if (!type.IsGenericType) return prefix + type.Name;
        return $"{prefix}{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(a => NameOf(a)))}>";
    }
}
