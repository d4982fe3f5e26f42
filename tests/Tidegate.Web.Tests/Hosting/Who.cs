namespace Tidegate.Web.Tests.Hosting;

/// <summary>Who asks; each may what the former may.</summary>
public enum Who
{
    Stranger,
    Viewer,
    Trader,
    Admin,
}
