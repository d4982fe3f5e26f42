namespace Tidegate.Tws.Wire;

/// <summary>What became of a frame.</summary>
public abstract record Routing
{
    private Routing()
    {
    }

    /// <summary>It was read and handed on.</summary>
    public sealed record Handled : Routing
    {
        /// <summary>The only one.</summary>
        public static Handled It { get; } = new();
    }

    /// <summary>Nobody takes a message of this number.</summary>
    public sealed record Unknown(int Id) : Routing;

    /// <summary>It could not be read; the next frame can be.</summary>
    /// <param name="Id">The number of the message; 0 if not even that could be read.</param>
    /// <param name="Cause">What was expected and what stood there.</param>
    public sealed record Malformed(int Id, string Cause) : Routing;
}
