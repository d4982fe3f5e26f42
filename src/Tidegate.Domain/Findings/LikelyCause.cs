using Tidegate.Domain.Portfolio;

namespace Tidegate.Domain.Findings;

/// <summary>Why a figure probably differs.</summary>
/// <param name="Cause">One of the closed list.</param>
/// <param name="Sentence">The evidence, for a reader.</param>
/// <param name="State">How the figure stands with it.</param>
internal sealed record LikelyCause(FindingCause Cause, string Sentence, FigureState State = FigureState.Explained)
{
    /// <summary>There is no evidence for any cause.</summary>
    public static LikelyCause Unknown { get; } =
        new(FindingCause.Unknown, "Nothing that was imported tells why.", FigureState.Broken);

    /// <summary>What a person can do about it.</summary>
    public FindingRemedy Remedy => Cause switch
    {
        FindingCause.SectionAbsent or FindingCause.LevelAbsent => FindingRemedy.ChangeQuery,
        FindingCause.OpeningOlder => State == FigureState.Estimated ? FindingRemedy.EditOpeningLots : FindingRemedy.ImportOlder,
        FindingCause.CorrectionPending => FindingRemedy.Wait,
        FindingCause.Unknown => FindingRemedy.Review,
        _ => FindingRemedy.None,
    };
}
