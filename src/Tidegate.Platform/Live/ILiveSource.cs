namespace Tidegate.Platform.Live;

/// <summary>Values of a workspace that were told and are not written yet, in memory. Safe for several threads.</summary>
internal interface ILiveSource<T>
{
    /// <summary>Whose they are.</summary>
    Guid Workspace { get; }

    /// <summary>Takes off what is to be written.</summary>
    IReadOnlyCollection<T> TakeOff();

    /// <summary>Takes back what could not be written, unless something newer came.</summary>
    void TakeBack(T value);
}
