using System.Text.Json;
using Tidegate.Flex.Checklist;
using Tidegate.Flex.Statements;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>Judges a query by one of its files. Keeps nothing and needs no database.</summary>
/// <param name="datePattern">One of <see cref="InspectFile.DatePatterns"/> where a person knows it, else null.</param>
public sealed class CheckQuery(string? datePattern = null)
{
    private readonly StatementReaderOptions options = InspectFile.OptionsFor(datePattern);

    /// <summary>Reads a file once.</summary>
    /// <param name="file">The file; it must be able to seek where its dates are written with slashes.</param>
    /// <param name="cancel">Stops between two rows.</param>
    /// <returns>The judgement, or why the file cannot be read.</returns>
    public Task<(QueryReport? Report, string? Problem)> RunAsync(Stream file, CancellationToken cancel) =>
        Task.Run<(QueryReport?, string?)>(() =>
        {
            try
            {
                return (Report(QueryChecklist.Of(file, options, cancel)), null);
            }
            catch (StatementFormatException unreadable)
            {
                return (null, unreadable.Message);
            }
        },
        cancel);

    /// <summary>A checklist as it is shown and kept.</summary>
    internal static QueryReport Report(QueryChecklist checklist) => new(
        checklist.QueryType,
        checklist.Recipe,
        QueryChecklist.QueriesPage,
        [
            .. checklist.Items.GroupBy(item => item.Purpose).Select(purpose => new QueryReport.Purpose(
                Word(purpose.Key),
                checklist.IsEnoughFor(purpose.Key),
                purpose.Count(item => item.State == ChecklistState.Present),
                [
                    .. purpose.Where(item => item.State != ChecklistState.Present).OrderByDescending(item => item.State).Select(
                        item => new QueryReport.Item(
                            item.Code,
                            Word(item.State),
                            FlexSections.TitleOf(item.Section) ?? item.Section,
                            item.Title,
                            item.Lost,
                            item.Place)),
                ])
            {
                Sections = [.. purpose.Where(IsTickedSection).Select(item => item.Title)],
            }),
        ]);

    private static bool IsTickedSection(ChecklistItem item) =>
        item.State == ChecklistState.Present && item.Code.StartsWith("S-", StringComparison.Ordinal);

    private static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
