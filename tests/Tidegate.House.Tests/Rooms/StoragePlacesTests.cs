using Tidegate.House.Tests.Tree;

namespace Tidegate.House.Tests.Rooms;

public sealed class StoragePlacesTests
{
    [Fact]
    public void Only_Platform_touches_the_database_and_SQL_stands_in_few_places() => HouseRule.IsKept(StoragePlaces.Check);

    [Theory]
    [InlineData("src/Tidegate.Web/Ledger/Leak.cs", "using Npgsql;")]
    [InlineData("src/Tidegate.Web/Ledger/Leak.razor", "@using Microsoft.EntityFrameworkCore")]
    [InlineData("src/Tidegate.Cli/Verbs/Leak.cs", "class Leak { Npgsql.NpgsqlConnection? open; }")]
    [InlineData("src/Tidegate.Domain/Ledger/Leak.cs", "using NpgsqlTypes;")]
    [InlineData("src/Tidegate.Web/Ledger/Leak.razor", "@inject TidegateDb Db")] // past the use cases
    [InlineData("src/Tidegate.Web/Ledger/Leak.cs", "sealed class Leak(TidegateDb db);")]
    [InlineData("src/Tidegate.Platform/Ledger/GetEntries.cs", "class C { const string Q = \"select id from ledger_entries\"; }")]
    [InlineData("src/Tidegate.Platform/Ledger/GetEntries.cs", "class C { const string Q = \"\"\"\n  with a as (select 1)\n  \"\"\"; }")]
    [InlineData("src/Tidegate.Platform/Ledger/GetEntries.cs", "class C { string Q(int x) => $\"INSERT INTO t VALUES ({x})\"; }")]
    [InlineData("src/Tidegate.Platform/Ledger/GetEntries.cs", "class C { void M() => db.Database.ExecuteSqlRaw(text); }")]
    [InlineData("src/Tidegate.Platform/Ledger/GetEntries.cs", "class C { object M() => new NpgsqlCommand(); }")]
    public void SQL_or_its_driver_out_of_place_is_reported(string path, string text) => HouseRule.IsBrokenBy(
        StoragePlaces.Check, path, text, path.Contains("Platform", StringComparison.Ordinal) ? "SQL stands in" : "Only Platform");

    [Theory]
    [InlineData("src/Tidegate.Platform/Ledger/LedgerStore.cs", "class C { const string Q = \"select id from ledger_entries\"; }")]
    [InlineData("src/Tidegate.Platform/Ledger/LedgerWriter.cs", "class C { const string Q = \"copy incoming from stdin\"; }")]
    [InlineData("src/Tidegate.Platform/Storage/Migrator.cs", "class C { const string Q = \"select pg_advisory_lock(1)\"; }")]
    [InlineData("src/Tidegate.Platform/Imports/Outcome.cs", "class C { string Say => \"Select a file\"; string Or => \"update it\"; }")]
    [InlineData("src/Tidegate.Platform/Ledger/GetEntries.cs", "using Microsoft.EntityFrameworkCore;")] // queries in C# are fine
    public void SQL_in_its_place_and_plain_words_are_not_reported(string path, string text) =>
        HouseRule.IsKeptWith(StoragePlaces.Check, path, text);
}
