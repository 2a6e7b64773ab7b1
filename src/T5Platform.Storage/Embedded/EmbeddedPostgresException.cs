namespace T5Platform.Storage.Embedded;

/// <summary>The private PostgreSQL cannot be had; the message says why and what to do.</summary>
public sealed class EmbeddedPostgresException : Exception
{
    /// <summary>With a sentence.</summary>
    public EmbeddedPostgresException(string message) : base(message) { }

    /// <summary>With a sentence and its cause.</summary>
    public EmbeddedPostgresException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>No program of a supported version was found on this machine.</summary>
    public bool NotInstalled { get; init; }
}
