using System.Diagnostics.Metrics;

namespace Tidegate.Platform.Storage.Health;

/// <summary>
/// The meter of the product. What is measured carries words of closed sets only: no account, person, connection or file is a label.
/// </summary>
public static class ProductMeter
{
    /// <summary>Its name, for whoever subscribes.</summary>
    public const string Name = "Tidegate";

    /// <summary>The meter of a host.</summary>
    public static Meter Of(IMeterFactory factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        return factory.Create(new MeterOptions(Name));
    }
}
