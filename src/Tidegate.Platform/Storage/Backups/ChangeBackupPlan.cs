using System.Globalization;

namespace Tidegate.Platform.Storage.Backups;

/// <summary>Changes when backups are made and how many are kept.</summary>
public sealed class ChangeBackupPlan
{
    private readonly BackupDesk desk;

    internal ChangeBackupPlan(BackupDesk desk) => this.desk = desk;

    /// <summary>Changes the plan.</summary>
    /// <param name="isOn">Whether backups are made.</param>
    /// <param name="at">The time of the night as <c>HH:mm</c>.</param>
    /// <param name="keep">How many are kept, 1 to 365.</param>
    /// <returns>What is wrong, as sentences for a person; none when the plan was changed.</returns>
    public IReadOnlyList<string> Run(bool isOn, string? at, string? keep)
    {
        var problems = new List<string>();
        if (!TimeOnly.TryParseExact(at, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            problems.Add($"The time \"{at}\" is not understood. Write it as 02:30.");
        }

        if (!int.TryParse(keep, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count is < BackupPlan.KeepMin or > BackupPlan.KeepMax)
        {
            problems.Add($"\"{keep}\" backups cannot be kept. Write a number from {BackupPlan.KeepMin} to {BackupPlan.KeepMax}.");
        }

        if (problems.Count == 0)
        {
            desk.Change(new() { IsOn = isOn, At = time, Keep = count });
        }

        return problems;
    }
}
