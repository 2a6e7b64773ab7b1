namespace T5Platform.Storage.Embedded;

/// <summary>Options of the private PostgreSQL of a single machine.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>
    /// The platform's home directory (<c>T5_HOME</c>). The server's files are under <c>postgres/</c> in it; when this process is
    /// root and the server's account cannot reach the home, <c>postgres</c> is a link into <see cref="RootDirectory"/>.
    /// </summary>
    public required string Home { get; init; }

    /// <summary>Directory of <c>postgres</c>, <c>initdb</c> and <c>pg_ctl</c>; null: they are searched for.</summary>
    public string? BinDirectory { get; init; }

    /// <summary>The database that the connection string names; made when absent.</summary>
    public string Database { get; init; } = "t5platform";

    /// <summary>Connections the server takes at once, 20 to 1000.</summary>
    public int MaxConnections { get; init; } = 100;

    /// <summary>The server's page cache in MiB, 16 to 8192.</summary>
    public int SharedBuffersMegabytes { get; init; } = 128;

    /// <summary>How long a start may take, crash recovery included.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>How long a fast shutdown may take before it becomes an immediate one.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Whether the server ends by itself when this process dies. False: it goes on and the next start adopts it. True is for
    /// tests, whose home nobody comes back to.
    /// </summary>
    public bool StopWithHost { get; init; }

    /// <summary>Where the data lie for a root process whose home the server's account cannot reach (as /root, mode 0700).</summary>
    public string RootDirectory { get; init; } = "/var/lib/t5platform";
}
