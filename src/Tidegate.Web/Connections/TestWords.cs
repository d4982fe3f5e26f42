using System.Globalization;
using Tidegate.Domain.Connections;

namespace Tidegate.Web.Connections;

/// <summary>Words, icons and addresses of the test of a gateway.</summary>
internal static class TestWords
{
    /// <summary>The page.</summary>
    public static string Page(Guid connection) => $"/connections/{connection}/test";

    /// <summary>Where the test is asked for.</summary>
    public static string Run(Guid connection) => $"/connections/{connection}/-/test";

    /// <summary>A state in words, for those who do not see the icon.</summary>
    public static string Word(TestLineState? state) => state switch
    {
        TestLineState.Running => "being looked at",
        TestLineState.Ok => "good",
        TestLineState.Look => "to look at",
        TestLineState.Failed => "failed",
        TestLineState.NotChecked => "not checked",
        TestLineState.NotReached => "not reached",
        _ => "not begun",
    };

    /// <summary>Class of a line.</summary>
    public static string Tone(TestLineState? state) => state switch
    {
        TestLineState.Running => "is-running",
        TestLineState.Ok => "is-ok",
        TestLineState.Look => "is-look",
        TestLineState.Failed => "is-failed",
        _ => "is-waiting",
    };

    /// <summary>Icon of a line.</summary>
    public static string Icon(TestLineState? state) => state switch
    {
        TestLineState.Ok => "check",
        TestLineState.Look => "alert-triangle",
        TestLineState.Failed => "x",
        _ => "circle-dashed",
    };

    /// <summary>The part of a line's id that names its step.</summary>
    public static string Slug(TestStep step) => step.ToString().ToLowerInvariant();

    /// <summary>A time as short as it is read.</summary>
    public static string Time(TimeSpan time) => time < TimeSpan.FromSeconds(1)
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s");
}
