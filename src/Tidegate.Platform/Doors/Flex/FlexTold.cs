using System.Globalization;
using Tidegate.Flex.WebService;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>Says what a fetch is doing, once for each thing it does.</summary>
internal sealed class FlexTold(IProgress<string> sentences) : IProgress<FlexProgress>
{
    private bool receives;

    public void Report(FlexProgress value)
    {
        if (value is FlexProgress.Receiving && receives)
            return;
        receives = value is FlexProgress.Receiving;
        sentences.Report(value switch
        {
            FlexProgress.Requesting asking => $"Asking for {asking.Asked}.",
            FlexProgress.Waiting waiting => string.Create(
                CultureInfo.InvariantCulture, $"{waiting.Sentence} Again in {waiting.Wait.TotalSeconds:0} s."),
            _ => "The statement is coming.",
        });
    }
}
