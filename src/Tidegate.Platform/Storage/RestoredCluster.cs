namespace Tidegate.Platform.Storage;

/// <summary>
/// A restored cluster takes the place of the old one by two renames. The new one waits under its own name, and that name alone means
/// "restored": whoever has the turn next completes the exchange, so a break between the two loses nothing.
/// </summary>
internal static class RestoredCluster
{
    /// <summary>Where a whole, restored cluster waits.</summary>
    public static string Waiting(DataFolder folder) => folder.In("postgres-restored");

    /// <summary>Where the former cluster goes; it is kept until the next restore.</summary>
    public static string Former(DataFolder folder) => folder.In("postgres-replaced");

    /// <summary>Completes the exchange if one is waiting. The caller has the turn, and no server runs.</summary>
    public static void Settle(DataFolder folder)
    {
        if (!Directory.Exists(Waiting(folder)))
        {
            return;
        }

        if (Directory.Exists(folder.Postgres))
        {
            if (Directory.Exists(Former(folder)))
            {
                Directory.Delete(Former(folder), recursive: true);
            }

            Directory.Move(folder.Postgres, Former(folder));
        }

        Directory.Move(Waiting(folder), folder.Postgres);
    }
}
