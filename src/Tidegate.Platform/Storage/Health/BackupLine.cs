using System.Globalization;
using Tidegate.Platform.Storage.Backups;

namespace Tidegate.Platform.Storage.Health;

/// <summary>Says how old the newest backup is that holds everything.</summary>
internal static class BackupLine
{
    private static readonly TimeSpan Old = TimeSpan.FromDays(3);

    public static HealthLine Of(DataFolder folder, TimeProvider clock)
    {
        const string Name = "backup";
        const string Now = "Make one now: tidegate backup FILE, or on the page Backup.";
        var state = BackupDesk.Find(folder);
        var newest = BackupDesk.List(folder)
            .FirstOrDefault(file => !file.Name.StartsWith(Migrator.BackupPrefix, StringComparison.Ordinal));
        var age = newest is null ? (TimeSpan?)null : clock.GetUtcNow() - newest.At;
        var fact = string.Create(
            CultureInfo.InvariantCulture,
            $"hours={age?.TotalHours ?? -1:0} on={state?.Plan.IsOn} keep={state?.Plan.Keep} failed={state?.Problem.Length > 0}");
        return state switch
        {
            { Problem.Length: > 0 } => new(Name, HealthState.Fail, $"The last one failed: {state.Problem}", state.Mend) { Fact = fact },
            _ when age > Old => new(Name, HealthState.Warn, $"The newest in the data folder is {age.Value.TotalDays:0} days old.", Now)
            {
                Fact = fact,
            },
            null => new(Name, HealthState.Ok, "The first serve begins to make them each night.") { Fact = fact },
            { Plan.IsOn: false } when age is null => new(
                Name, HealthState.Warn, "None is in the data folder, and nightly ones are off.", Now)
            {
                Fact = fact,
            },
            _ when age is null => new(Name, HealthState.Ok, "None yet; the first one is made this night.") { Fact = fact },
            _ => new(Name, HealthState.Ok, $"The newest in the data folder is of {newest!.At:yyyy-MM-dd HH:mm} UTC.") { Fact = fact },
        };
    }
}
