namespace Tidegate.Domain.Notices;

/// <summary>What has to be told: each condition once, again when it becomes more urgent, and its end.</summary>
/// <param name="Begun">Conditions that nobody was told of.</param>
/// <param name="Risen">Conditions that became more urgent.</param>
/// <param name="Reworded">Conditions that stay as urgent as they were, in new words: nobody is told again.</param>
/// <param name="Ended">Keys of those that are over.</param>
public sealed record NoticeChanges(
    IReadOnlyList<Condition> Begun, IReadOnlyList<Condition> Risen, IReadOnlyList<Condition> Reworded, IReadOnlyList<string> Ended)
{
    /// <summary>Compares what was told with what is so now.</summary>
    /// <param name="told">What people were told and is not over for them.</param>
    /// <param name="now">What is so now; one of a key.</param>
    public static NoticeChanges Between(IReadOnlyCollection<ToldCondition> told, IReadOnlyCollection<Condition> now)
    {
        var known = told.ToDictionary(condition => condition.Key, StringComparer.Ordinal);
        var keys = now.Select(condition => condition.Key).ToHashSet(StringComparer.Ordinal);
        return new(
            [.. now.Where(condition => !known.ContainsKey(condition.Key))],
            [.. now.Where(condition => known.TryGetValue(condition.Key, out var before) && condition.Step > before.Step)],
            [
                .. now.Where(condition => known.TryGetValue(condition.Key, out var before) && condition.Step <= before.Step
                    && (condition.Title, condition.Sentence) != (before.Title, before.Sentence)),
            ],
            [.. told.Select(condition => condition.Key).Where(key => !keys.Contains(key))]);
    }
}
