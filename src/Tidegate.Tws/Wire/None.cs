namespace Tidegate.Tws.Wire;

/// <summary>
/// A record with nothing in it, one for all: what a description is given that reads, and what stands where nothing was said.
/// </summary>
/// <typeparam name="T">The record.</typeparam>
internal static class None<T>
    where T : new()
{
    public static readonly T It = new();
}
