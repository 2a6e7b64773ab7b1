using T5Platform.Storage.Migrations;
using T5Platform.Tests.Postgres;

namespace T5Platform.Storage.Tests.Migrations;

[Trait("speed", "integration")]
public class DatabaseMigratorTests(PostgresFixture postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_ByThreeAtOnceAndAgain_IsHarmless()
    {
        await using var database = await postgres.CreateEmptyDatabaseAsync();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => DatabaseMigrator.MigrateAsync(database.ConnectionString, Cancellation)));
        await DatabaseMigrator.MigrateAsync(database.ConnectionString, Cancellation);

        Assert.Empty(await DatabaseMigrator.PendingAsync(database.DataSource, Cancellation));
        await using var empty = await postgres.CreateEmptyDatabaseAsync();
        var all = await DatabaseMigrator.PendingAsync(empty.DataSource, Cancellation);
        Assert.Equal(17L, await database.Scalar<long>("select count(*) from orleansquery"));
        Assert.Equal(all.Count, await database.Scalar<long>("select count(*) from \"__EFMigrationsHistory\""));
    }

    [Fact]
    public async Task Pending_OnAnEmptyDatabase_NamesTheMigrations()
    {
        await using var database = await postgres.CreateEmptyDatabaseAsync();

        Assert.NotEmpty(await DatabaseMigrator.PendingAsync(database.DataSource, Cancellation));
    }
}
