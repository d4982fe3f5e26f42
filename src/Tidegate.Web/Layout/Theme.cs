namespace Tidegate.Web.Layout;

/// <summary>Light or dark.</summary>
public enum Theme
{
    /// <summary>As the browser's system wants it.</summary>
    System,

    /// <summary>Always light.</summary>
    Light,

    /// <summary>Always dark.</summary>
    Dark,
}
