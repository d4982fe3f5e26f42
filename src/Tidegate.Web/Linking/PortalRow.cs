namespace Tidegate.Web.Linking;

/// <summary>A line of a drawing of the portal.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Kind">What is drawn before or around them.</param>
/// <param name="Value">What stands in it; empty for nothing.</param>
/// <param name="Mark">What to do there; empty for an ordinary line.</param>
public sealed record PortalRow(string Text, PortalRowKind Kind, string Value = "", string Mark = "");
