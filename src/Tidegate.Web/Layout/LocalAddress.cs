namespace Tidegate.Web.Layout;

/// <summary>Addresses within the product, for forms that lead back to where they were sent from.</summary>
public static class LocalAddress
{
    /// <summary>The address when it leads into the product, else the dashboard: a form must not send anybody elsewhere.</summary>
    public static string OrHome(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : "/";
}
