using System.Text.RegularExpressions;

namespace Tidegate.House.Tests.Tree;

/// <summary>Patterns that find names outside C# files.</summary>
internal static partial class HouseNames
{
    [GeneratedRegex(@"@using\s[\w.]+|\bTidegate(\.\w+)+")]
    public static partial Regex InMarkup();
}
