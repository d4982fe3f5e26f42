using System.Globalization;
using Tidegate.Flex.WebService;

namespace Tidegate.Platform.Doors.FlexWebService;

/// <summary>Says what a fetch is doing, once for each thing it does.</summary>
internal sealed class FlexTold(IProgress<string> sentences) : IProgress<FlexProgress>
{
    // What is shorter is no statement, but the broker's word that there is none yet.
    private const int AnswerBytes = 4096;

    private bool receives;

    public void Report(FlexProgress value)
    {
        if (value is FlexProgress.Receiving { Bytes: var bytes } && (receives || bytes < AnswerBytes))
            return;
        receives = value is FlexProgress.Receiving || (receives && value is not FlexProgress.Requesting);
        sentences.Report(value switch
        {
            FlexProgress.Requesting asking => $"Asking for {asking.Asked}.",
            FlexProgress.Waiting waiting => string.Create(
                CultureInfo.InvariantCulture, $"{waiting.Sentence} Again in {waiting.Wait.TotalSeconds:0} s."),
            FlexProgress.Queued => "Taking our turn: the broker limits how often a token may ask.",
            _ => "The statement is coming.",
        });
    }
}
