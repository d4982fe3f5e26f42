using System.Globalization;
using System.Text.Json.Serialization;

namespace Tidegate.Flex.WebService;

/// <summary>
/// Which days a statement is asked for. Without a period of its own a request may be answered with a single day that looks fine and is
/// empty (flex.md §3), so a request always names one.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Dates), "dates")]
[JsonDerivedType(typeof(LookBack), "look-back")]
[JsonDerivedType(typeof(Saved), "saved")]
public abstract record FlexPeriod
{
    private FlexPeriod()
    {
    }

    /// <summary>Why the service would not take it, with what to do; <see langword="null"/> when it would.</summary>
    [JsonIgnore]
    public abstract string? Problem { get; }

    /// <summary>What goes onto the address of the request, with a leading <c>&amp;</c>; empty for nothing.</summary>
    [JsonIgnore]
    internal abstract string Parameters { get; }

    /// <summary>These days: <c>fd</c> and <c>td</c>.</summary>
    /// <param name="Window">The days, 365 at most.</param>
    public sealed record Dates(FlexWindow Window) : FlexPeriod
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string? Problem => Window.DayCount <= FlexWindow.MaxDays
            ? null
            : $"The period {Window} has {Window.DayCount} days; the broker answers {FlexWindow.MaxDays} at most. Ask for it in parts.";

        /// <inheritdoc/>
        internal override string Parameters => string.Create(
            CultureInfo.InvariantCulture, $"&fd={Window.From:yyyyMMdd}&td={Window.To:yyyyMMdd}");

        /// <inheritdoc/>
        public override string ToString() => Window.ToString();
    }

    /// <summary>The last days: <c>p</c>.</summary>
    /// <param name="DayCount">How many, 1 to 365.</param>
    public sealed record LookBack(int DayCount) : FlexPeriod
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string? Problem => DayCount is >= 1 and <= FlexWindow.MaxDays
            ? null
            : $"The period \"last {DayCount} days\" is not possible; the broker answers 1 to {FlexWindow.MaxDays} days. Choose a number "
                + "there.";

        /// <inheritdoc/>
        internal override string Parameters => string.Create(CultureInfo.InvariantCulture, $"&p={DayCount}");

        /// <inheritdoc/>
        public override string ToString() =>
            DayCount == 1 ? "the last day" : string.Create(CultureInfo.InvariantCulture, $"the last {DayCount} days");
    }

    /// <summary>The period that is saved in the query. A last resort of the client's own; not to be asked for.</summary>
    public sealed record Saved : FlexPeriod
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string? Problem =>
            "The period saved in the query cannot be asked for, since the broker may answer it with a single day. Name the days.";

        /// <inheritdoc/>
        internal override string Parameters => "";

        /// <inheritdoc/>
        public override string ToString() => "the period saved in the query";
    }
}
