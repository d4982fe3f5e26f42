namespace Tidegate.Web.Help;

/// <summary>A guide as a page shows it.</summary>
/// <param name="Name">Its part of an address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Html">All else, made from our own text with nothing in it that runs.</param>
internal sealed record GuideText(string Name, string Title, string Html);
