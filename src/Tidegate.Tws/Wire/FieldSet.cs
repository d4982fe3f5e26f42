namespace Tidegate.Tws.Wire;

/// <summary>Which field numbers a message has; those above 191 are taken for present, as none that is asked for is so high.</summary>
internal struct FieldSet
{
    private ulong low;
    private ulong middle;
    private ulong high;

    public void Add(int number)
    {
        var bit = 1UL << (number & 63);
        switch (number >> 6)
        {
            case 0:
                low |= bit;
                break;
            case 1:
                middle |= bit;
                break;
            case 2:
                high |= bit;
                break;
            default:
                break;
        }
    }

    public readonly bool Contains(int number) => ((number >> 6) switch
    {
        0 => low,
        1 => middle,
        2 => high,
        _ => ulong.MaxValue,
    } & (1UL << (number & 63))) != 0;
}
