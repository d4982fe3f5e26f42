namespace Tidegate.Tws.Wire;

/// <summary>A record that can stand within a message: its fields are described once, for reading and writing in both forms.</summary>
/// <typeparam name="T">The record itself.</typeparam>
public interface IWirePart<T>
    where T : IWirePart<T>, new()
{
    /// <summary>Goes over the fields in the order of the text form. See <see cref="IWire"/> for what a reader and a writer do.</summary>
    static abstract T Visit<TWire>(ref TWire wire, in T m)
        where TWire : IWire, allows ref struct;
}
