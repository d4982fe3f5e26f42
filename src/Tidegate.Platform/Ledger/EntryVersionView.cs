namespace Tidegate.Platform.Ledger;

/// <summary>A content that statements have given for an entry.</summary>
/// <param name="Current">Whether it is the one that counts: that of the newest statement.</param>
/// <param name="Entry">The content.</param>
/// <param name="First">Where it stood first.</param>
/// <param name="Latest">Where it stood last.</param>
public sealed record EntryVersionView(bool Current, TransactionView Entry, RowPlace First, RowPlace Latest);
