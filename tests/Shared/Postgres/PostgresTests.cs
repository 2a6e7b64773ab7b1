namespace T5Platform.Tests.Postgres;

/// <summary>Base of tests against a real database: each test has one of its own (copied from a template, some 50 ms).</summary>
public abstract class PostgresTests(PostgresFixture postgres) : IAsyncLifetime
{
    /// <summary>The database of this test.</summary>
    protected TestDatabase Database { get; private set; } = null!;

    /// <summary>The server.</summary>
    protected PostgresFixture Postgres => postgres;

    /// <inheritdoc/>
    public virtual async ValueTask InitializeAsync() => Database = await postgres.CreateDatabaseAsync();

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        if (Database is not null)
            await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
