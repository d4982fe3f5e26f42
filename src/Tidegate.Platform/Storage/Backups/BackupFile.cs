namespace Tidegate.Platform.Storage.Backups;

/// <summary>
/// The shape of a backup: a plain tar of <c>about.json</c>, <c>database.dump</c> (pg_dump's custom format), <c>keys/…</c>,
/// <c>statements/…</c>, and last <c>sha256sums</c> over all others. So a person without the product can open it, and a cut or changed file
/// is noticed before anything is touched.
/// </summary>
internal static class BackupFile
{
    public const string Extension = ".tidegate";
    public const string About = "about.json";
    public const string Dump = "database.dump";
    public const string Keys = "keys/";
    public const string Statements = "statements/";
    public const string Sums = "sha256sums";

    /// <summary>The format that this version writes, and the newest it reads.</summary>
    public const int Format = 1;
}
