using Tidegate.Domain.Notices;

namespace Tidegate.Domain.Tests.Notices;

/// <summary>Each thing is told once, again when it becomes more urgent, and its end.</summary>
public sealed class NoticeChangesTests
{
    [Fact]
    public void Over_any_history_a_thing_is_told_as_often_as_it_began_rose_and_ended()
    {
        foreach (var seed in Enumerable.Range(1, 200))
        {
            var random = new Random(seed);
            var told = new Dictionary<string, ToldCondition>();
            var (begun, risen, ended) = (0, 0, 0);
            var (wantBegun, wantRisen, wantEnded) = (0, 0, 0);
            var urgency = new Dictionary<string, int>();
            for (var look = 0; look < 60; look++)
            {
                var now = Enumerable.Range(0, 4).Where(_ => random.Next(3) > 0)
                    .Select(thing => At($"k{thing}", random.Next(4))).ToList();
                wantBegun += now.Count(condition => !urgency.ContainsKey(condition.Key));
                wantRisen += now.Count(condition => urgency.TryGetValue(condition.Key, out var before) && condition.Step > before);
                wantEnded += urgency.Keys.Count(key => now.TrueForAll(condition => condition.Key != key));
                urgency = now.ToDictionary(c => c.Key, c => Math.Max(c.Step, urgency.GetValueOrDefault(c.Key, c.Step)));

                // Looking twice tells nothing twice.
                for (var again = 0; again < 2; again++)
                {
                    var changes = NoticeChanges.Between(told.Values, now);
                    (begun, risen, ended) = (begun + changes.Begun.Count, risen + changes.Risen.Count, ended + changes.Ended.Count);
                    foreach (var condition in changes.Begun.Concat(changes.Risen))
                        told[condition.Key] = new(condition.Key, condition.Step, condition.Title, condition.Sentence);
                    foreach (var condition in changes.Reworded)
                        told[condition.Key] = told[condition.Key] with { Title = condition.Title, Sentence = condition.Sentence };
                    foreach (var key in changes.Ended)
                        told.Remove(key);
                }
            }

            Assert.Equal((seed, wantBegun, wantRisen, wantEnded), (seed, begun, risen, ended));
        }
    }

    private static Condition At(string key, int step) =>
        new(key, NoticeKind.TokenEnds, step, $"{key} at {step}", "It is so.", "/", "It is over.");
}
